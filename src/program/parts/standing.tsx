/**
 * Until when a membership is asked for, and when people read who else is in their group (A19, A47).
 */
import { __ } from '@wordpress/i18n';
import { Select } from '../../shared/components/field';
import { Part, Whole, type Props } from './part';

export function Standing( { form }: Props ) {
	const { life } = form.values;
	const change = ( changes: Partial< typeof life > ) =>
		form.set( { life: { ...life, ...changes } } );
	return (
		<Part title={ __( 'Membership and names', 'mentoring-program' ) }>
			<Select
				field="life.standing"
				label={ __(
					'Membership must be current',
					'mentoring-program'
				) }
				help={ __(
					'Nobody loses a place automatically. If the membership plugin gives no answer, nothing happens to anyone.',
					'mentoring-program'
				) }
				value={ life.standing }
				onChange={ ( standing ) => change( { standing } ) }
				options={ [
					{
						value: 'registration',
						label: __(
							'when somebody registers',
							'mentoring-program'
						),
					},
					{
						value: 'first_meeting',
						label: __(
							'when registering and at the first meeting',
							'mentoring-program'
						),
					},
					{
						value: 'throughout',
						label: __( 'throughout', 'mentoring-program' ),
					},
				] }
			/>
			<Whole
				field="life.grace_days"
				label={ __(
					'Days to renew before the administrator is told',
					'mentoring-program'
				) }
				value={ life.grace_days }
				onChange={ ( grace_days ) => change( { grace_days } ) }
				form={ form }
			/>
			<Select
				field="life.names"
				label={ __(
					'People of a group see each other’s names',
					'mentoring-program'
				) }
				value={ life.names }
				onChange={ ( names ) => change( { names } ) }
				options={ [
					{
						value: 'never',
						label: __( 'never', 'mentoring-program' ),
					},
					{
						value: 'days_before',
						label: __(
							'some days before the first meeting',
							'mentoring-program'
						),
					},
					{
						value: 'first_meeting',
						label: __(
							'from the first meeting',
							'mentoring-program'
						),
					},
				] }
			/>
			{ life.names === 'days_before' && (
				<Whole
					field="life.names_days"
					label={ __( 'How many days', 'mentoring-program' ) }
					value={ life.names_days }
					onChange={ ( names_days ) => change( { names_days } ) }
					form={ form }
				/>
			) }
		</Part>
	);
}
