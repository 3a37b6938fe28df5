/**
 * When a fee is due, what leaving costs, and whether an unpaid place is flagged (A30, A37, A38).
 */
import { __ } from '@wordpress/i18n';
import { Choice, Select } from '../../shared/components/field';
import { Part, Whole, type Props } from './part';

export function FeeRules( { form }: Props ) {
	const { fees } = form.values;
	const change = ( changes: Partial< typeof fees > ) =>
		form.set( { fees: { ...fees, ...changes } } );
	return (
		<Part title={ __( 'When a fee is due', 'mentoring-program' ) }>
			<p className="mentoring-weak">
				{ __(
					'A fee is due for a place, never for waiting.',
					'mentoring-program'
				) }
			</p>
			<div className="mentoring-pair">
				<Whole
					field="fees.due_days"
					label={ __( 'Days', 'mentoring-program' ) }
					value={ fees.due_days }
					onChange={ ( due_days ) => change( { due_days } ) }
					form={ form }
				/>
				<Select
					field="fees.due_counted"
					label={ __( 'Counted', 'mentoring-program' ) }
					value={ fees.due_counted }
					onChange={ ( due_counted ) => change( { due_counted } ) }
					options={ [
						{
							value: 'after_place',
							label: __(
								'after the place is confirmed',
								'mentoring-program'
							),
						},
						{
							value: 'before_first_meeting',
							label: __(
								'before the first meeting',
								'mentoring-program'
							),
						},
					] }
				/>
			</div>
			<Choice
				type="checkbox"
				input={ {
					checked: fees.kept_before_first,
					onChange: ( event ) =>
						change( { kept_before_first: event.target.checked } ),
				} }
			>
				{ __(
					'The fee stays owed by who leaves before the first meeting',
					'mentoring-program'
				) }
			</Choice>
			<Choice
				type="checkbox"
				input={ {
					checked: fees.kept_after_first,
					onChange: ( event ) =>
						change( { kept_after_first: event.target.checked } ),
				} }
			>
				{ __(
					'The fee stays owed by who leaves later',
					'mentoring-program'
				) }
			</Choice>
			<Choice
				type="checkbox"
				input={ {
					checked: fees.unpaid_days !== null,
					onChange: ( event ) =>
						change( {
							unpaid_days: event.target.checked ? 14 : null,
						} ),
				} }
			>
				{ __(
					'Ask me whether to give up a place that is not paid for. Nothing is given up by itself',
					'mentoring-program'
				) }
			</Choice>
			{ fees.unpaid_days !== null && (
				<Whole
					field="fees.unpaid_days"
					label={ __(
						'Days after the fee was due',
						'mentoring-program'
					) }
					value={ fees.unpaid_days }
					onChange={ ( unpaid_days ) => change( { unpaid_days } ) }
					form={ form }
				/>
			) }
		</Part>
	);
}
