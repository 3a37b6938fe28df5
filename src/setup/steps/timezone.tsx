/**
 * The time zone of the site, by city, so that its clock is known for years. Where the site has only an offset, the zone of
 * the computer in front of us is proposed.
 */
import { __, sprintf } from '@wordpress/i18n';
import { Select } from '../../shared/components/field';
import { useForm } from '../../shared/use-form';
import { saveTimezone } from '../api';
import { isInSetup, StepForm, type StepProps } from '../step';

export function TimezoneStep( step: StepProps ) {
	const { timezone } = step.setup;
	const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const proposed = timezone.suggestions.includes( here ) ? here : '';
	const form = useForm(
		{ timezone: timezone.is_city ? timezone.value : proposed },
		async ( values ) => {
			await saveTimezone( values.timezone );
			await step.onSaved();
		}
	);
	return (
		<StepForm form={ form } step={ step }>
			<p className={ isInSetup( step ) ? 'mentoring-weak' : undefined }>
				{ timezone.is_city
					? __(
							'Meetings and deadlines are in the time of your city. It follows daylight saving by itself.',
							'mentoring-program'
						)
					: sprintf(
							/* translators: %s: an offset such as +00:00. */
							__(
								'This site is set to the bare offset %s, which knows no daylight saving. Choose your city, or one that shares its clock.',
								'mentoring-program'
							),
							timezone.value
						) }
			</p>
			<Select
				field="timezone"
				label={ __( 'City', 'mentoring-program' ) }
				help={
					! timezone.is_city && proposed !== ''
						? __(
								'Proposed: the time zone of the computer you are using.',
								'mentoring-program'
							)
						: undefined
				}
				value={ form.values.timezone }
				onChange={ ( value ) => form.set( { timezone: value } ) }
				options={ [
					{
						value: '',
						label: __( 'Choose a city', 'mentoring-program' ),
					},
					...timezone.suggestions.map( ( zone ) => ( {
						value: zone,
						label: cityWords( zone ),
					} ) ),
				] }
				problem={ form.problem( 'timezone' ) }
			/>
		</StepForm>
	);
}

/**
 * A zone as people read it: "America / Port of Spain".
 * @param zone IANA zone.
 */
export function cityWords( zone: string ): string {
	return zone.replaceAll( '_', ' ' ).replaceAll( '/', ' / ' );
}
