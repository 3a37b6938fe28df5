/**
 * The days without meetings of the whole site, as a dialog: holidays and breaks that the dates of every group are held
 * against. Saving changes no meeting.
 */
import { Button, Modal } from '@wordpress/components';
import { trash } from '@wordpress/icons';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { ErrorSummary } from '../shared/components/form-page';
import { Input } from '../shared/components/field';
import { Failed, Loading } from '../shared/components/page';
import { useForm } from '../shared/use-form';
import { useLoad } from '../shared/use-load';
import type { DaysOff } from '../types/rest';
import { readDaysOff, saveDaysOff } from './api';

interface Props {
	onSaved: () => void;
	onClose: () => void;
}

export function DaysOffDialog( { onSaved, onClose }: Props ) {
	const loaded = useLoad( readDaysOff, '' );
	return (
		<Modal
			title={ __( 'Days without meetings', 'mentoring-program' ) }
			onRequestClose={ onClose }
			size="large"
		>
			{ loaded.state === 'loading' && <Loading /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' && (
				<DaysOffForm
					days={ loaded.value.days }
					onSaved={ onSaved }
					onClose={ onClose }
				/>
			) }
		</Modal>
	);
}

function DaysOffForm( {
	days,
	onSaved,
	onClose,
}: Props & { days: DaysOff[ 'days' ] } ) {
	const [ removed, setRemoved ] = useState( 0 );
	const form = useForm( { days }, async ( values ) => {
		await saveDaysOff( values.days );
		onSaved();
		onClose();
	} );
	const change = (
		index: number,
		changes: Partial< DaysOff[ 'days' ][ number ] >
	) =>
		form.set( {
			days: form.values.days.map( ( one, at ) =>
				at === index ? { ...one, ...changes } : one
			),
		} );
	return (
		<div className="mentoring-fields">
			<p>
				{ __(
					'Holidays and breaks of the chapter. Dates of groups on them are flagged; none is moved or removed by itself.',
					'mentoring-program'
				) }
			</p>
			{ form.error && (
				<ErrorSummary error={ form.error } attempt={ form.attempt } />
			) }
			{ form.values.days.map( ( day, index ) => (
				<fieldset
					key={ `${ removed }-${ index }` }
					className="mentoring-day-off"
				>
					<legend className="screen-reader-text">
						{ sprintf(
							/* translators: %d: number of a line in a list. */
							__( 'Line %d', 'mentoring-program' ),
							index + 1
						) }
					</legend>
					<Input
						field={ `days.${ index }.from` }
						label={ __( 'First day', 'mentoring-program' ) }
						input={ { type: 'date', className: '' } }
						value={ day.from }
						onChange={ ( from ) => change( index, { from } ) }
						problem={ form.problem( `days.${ index }.from` ) }
					/>
					<Input
						field={ `days.${ index }.to` }
						label={ __(
							'Last day (empty: the same)',
							'mentoring-program'
						) }
						input={ { type: 'date', className: '' } }
						value={ day.to === day.from ? '' : day.to }
						onChange={ ( to ) => change( index, { to } ) }
						problem={ form.problem( `days.${ index }.to` ) }
					/>
					<Input
						field={ `days.${ index }.name` }
						label={ __( 'Name', 'mentoring-program' ) }
						value={ day.name }
						onChange={ ( name ) => change( index, { name } ) }
					/>
					<Button
						icon={ trash }
						label={ sprintf(
							/* translators: %d: number of a line in a list. */
							__( 'Remove line %d', 'mentoring-program' ),
							index + 1
						) }
						onClick={ () => {
							setRemoved( removed + 1 );
							form.set( {
								days: form.values.days.filter(
									( _one, at ) => at !== index
								),
							} );
						} }
					/>
				</fieldset>
			) ) }
			<div>
				<Button
					variant="secondary"
					onClick={ () =>
						form.set( {
							days: [
								...form.values.days,
								{ from: '', to: '', name: '' },
							],
						} )
					}
				>
					{ __( 'Add a day or a break', 'mentoring-program' ) }
				</Button>
			</div>
			<div className="mentoring-dialog__actions">
				<Button variant="tertiary" onClick={ onClose }>
					{ __( 'Leave them as they are', 'mentoring-program' ) }
				</Button>
				<Button
					variant="primary"
					isBusy={ form.isSaving }
					aria-disabled={ form.isSaving }
					onClick={ () => void form.save() }
				>
					{ __( 'Save these days', 'mentoring-program' ) }
				</Button>
			</div>
		</div>
	);
}
