/**
 * "From when do these rules apply?": what changes, the day, and what people under way get. They keep the rules that judged
 * them; nothing else is offered, because a registration stores its rule set once.
 */
import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { bootData } from '../shared/boot-data';
import { Choice, Input } from '../shared/components/field';
import { formatDay, wallNow } from '../shared/dates';
import { DifferenceTable } from './difference-table';
import type { Difference } from './differences';

export function SaveDialog( {
	changes,
	plannedFor,
	later,
	hasNewTexts,
	onSave,
	onClose,
}: {
	changes: Difference[];
	/** Day of the plan that is edited, Y-m-d; null for the rules in force. */
	plannedFor: string | null;
	/** Days from which other rules are planned. */
	later: string[];
	hasNewTexts: boolean;
	/** Saves; from now on for null. */
	onSave: ( from: string | null ) => void;
	onClose: () => void;
} ) {
	const [ isDated, setDated ] = useState( plannedFor !== null );
	const [ date, setDate ] = useState( plannedFor ?? '' );
	const from = isDated ? date : wallNow().slice( 0, 10 );
	return (
		<Modal
			title={ __(
				'From when do these rules apply?',
				'mentoring-program'
			) }
			onRequestClose={ onClose }
			size="large"
		>
			<div className="mentoring-fields">
				<DifferenceTable differences={ changes } />
				<fieldset className="mentoring-choices">
					<legend>
						{ __( 'These rules apply', 'mentoring-program' ) }
					</legend>
					<Choice
						type="radio"
						input={ {
							name: 'mentoring-from',
							checked: ! isDated,
							onChange: () => setDated( false ),
						} }
					>
						{ __( 'From now on', 'mentoring-program' ) }
					</Choice>
					<Choice
						type="radio"
						input={ {
							name: 'mentoring-from',
							checked: isDated,
							onChange: () => setDated( true ),
						} }
					>
						{ __( 'From a date', 'mentoring-program' ) }
					</Choice>
				</fieldset>
				{ isDated && (
					<Input
						field="applies_from"
						label={ __( 'First day', 'mentoring-program' ) }
						help={ sprintf(
							/* translators: %s: name of the time zone. */
							__(
								'From midnight (%s). The day before it is the last of the old rules.',
								'mentoring-program'
							),
							bootData.zone
						) }
						input={ {
							type: 'date',
							className: '',
							min: wallNow().slice( 0, 10 ),
						} }
						value={ date }
						onChange={ setDate }
					/>
				) }
				<ul className="mentoring-consequences">
					<li>
						{ __(
							'People with a place, an offer or a turn on a waiting list stay judged by the rules they registered under. Nobody loses a place because of the new ones.',
							'mentoring-program'
						) }
					</li>
					{ later
						.filter( ( day ) => day > from )
						.map( ( day ) => (
							<li key={ day }>
								{ sprintf(
									/* translators: %s: date. */
									__(
										'What is planned from %s takes these changes over, except where it changes the same thing itself.',
										'mentoring-program'
									),
									formatDay( day )
								) }
							</li>
						) ) }
					{ hasNewTexts && (
						<li>
							{ __(
								'Saving says that you read the agreements as they stand here, and confirms them.',
								'mentoring-program'
							) }
						</li>
					) }
				</ul>
				<div className="mentoring-dialog__actions">
					<Button variant="secondary" onClick={ onClose }>
						{ __( 'Go on editing', 'mentoring-program' ) }
					</Button>
					<Button
						variant="primary"
						disabled={ isDated && date === '' }
						accessibleWhenDisabled
						onClick={ () => onSave( isDated ? date : null ) }
					>
						{ isDated && date !== ''
							? sprintf(
									/* translators: %s: date. */
									__( 'Save for %s', 'mentoring-program' ),
									formatDay( date )
								)
							: __( 'Save from now on', 'mentoring-program' ) }
					</Button>
				</div>
			</div>
		</Modal>
	);
}
