/**
 * Fees and places: tracks, when a fee is due and what leaving costs, sizes, waiting, standing, names, how long records are
 * kept, and what mentors and mentees are called.
 */
import { Card, CardBody, CardHeader } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Choice, Input, Select, TextArea } from '../shared/components/field';
import type { Form } from '../shared/use-form';
import type { Program } from '../types/rest';
import { TrackFields } from './track-fields';
import type { ProgramValues } from './values';

interface Props {
	form: Form< ProgramValues >;
}

export function FeesAndPlaces( {
	form,
	program,
}: Props & { program: Program } ) {
	return (
		<>
			<Part title={ __( 'Tracks and fees', 'mentoring-program' ) }>
				<p className="mentoring-weak">
					{ __(
						'A new fee never changes what somebody has already been charged. Type 0 for a group that is free.',
						'mentoring-program'
					) }
				</p>
				<TrackFields
					values={ form.values }
					set={ form.set }
					problem={ form.problem }
					kept={ program.tracks }
				/>
				<TextArea
					field="payment_note"
					label={ __( 'How to pay', 'mentoring-program' ) }
					help={ __(
						'Shown once somebody has a place: on the page, in the mail, and under My mentoring. It has no date.',
						'mentoring-program'
					) }
					rows={ 3 }
					value={ form.values.payment_note }
					onChange={ ( payment_note ) =>
						form.set( { payment_note } )
					}
					problem={ form.problem( 'payment_note' ) }
				/>
			</Part>
			<FeeRules form={ form } />
			<Places form={ form } />
			<Standing form={ form } />
			<Kept form={ form } />
			<Part title={ __( 'Words', 'mentoring-program' ) }>
				<div className="mentoring-pair">
					<Label
						form={ form }
						name="mentor"
						label={ __(
							'What a mentor is called',
							'mentoring-program'
						) }
						usual={ __( 'mentor', 'mentoring-program' ) }
					/>
					<Label
						form={ form }
						name="mentee"
						label={ __(
							'What a mentee is called',
							'mentoring-program'
						) }
						usual={ __( 'participant', 'mentoring-program' ) }
					/>
				</div>
			</Part>
		</>
	);
}

function FeeRules( { form }: Props ) {
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

function Places( { form }: Props ) {
	const { values, set } = form;
	return (
		<Part title={ __( 'Places and waiting', 'mentoring-program' ) }>
			<div className="mentoring-pair">
				<Whole
					field="minimum"
					label={ __( 'Fewest people', 'mentoring-program' ) }
					value={ values.minimum }
					onChange={ ( minimum ) => set( { minimum } ) }
					form={ form }
				/>
				<Whole
					field="capacity"
					label={ __( 'Most people', 'mentoring-program' ) }
					value={ values.capacity }
					onChange={ ( capacity ) => set( { capacity } ) }
					form={ form }
				/>
			</div>
			<p className="mentoring-weak">
				{ __(
					'Filled in for new groups. Each group can have its own numbers.',
					'mentoring-program'
				) }
			</p>
			<div className="mentoring-pair">
				<Whole
					field="places_per_term"
					label={ __(
						'Places a person may have in a term',
						'mentoring-program'
					) }
					help={ __( '0 is no limit.', 'mentoring-program' ) }
					value={ values.places_per_term }
					onChange={ ( places_per_term ) =>
						set( { places_per_term } )
					}
					form={ form }
				/>
				<Whole
					field="waits_per_term"
					label={ __(
						'Waiting lists a person may be on in a term',
						'mentoring-program'
					) }
					help={ __( '0 is no limit.', 'mentoring-program' ) }
					value={ values.waits_per_term }
					onChange={ ( waits_per_term ) => set( { waits_per_term } ) }
					form={ form }
				/>
			</div>
			<Whole
				field="offer_hours"
				label={ __(
					'Hours an offered place is kept',
					'mentoring-program'
				) }
				help={ __(
					'Counted from when the message is handed to the mail server. An end between 21:00 and 8:00 is moved to 8:00; then the place goes to the next person.',
					'mentoring-program'
				) }
				value={ values.offer_hours }
				onChange={ ( offer_hours ) => set( { offer_hours } ) }
				form={ form }
			/>
		</Part>
	);
}

function Standing( { form }: Props ) {
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

function Kept( { form }: Props ) {
	const { life } = form.values;
	const kinds = {
		answers: __( 'Answers', 'mentoring-program' ),
		attendance: __( 'Attendance', 'mentoring-program' ),
		agreements: __( 'Agreements', 'mentoring-program' ),
		fees: __( 'Fees', 'mentoring-program' ),
		concerns: __( 'Concerns', 'mentoring-program' ),
	};
	return (
		<Part title={ __( 'How long records are kept', 'mentoring-program' ) }>
			<p className="mentoring-weak">
				{ __(
					'In months after the last meeting of the group; 0 is for ever.',
					'mentoring-program'
				) }
			</p>
			<div className="mentoring-months">
				{ (
					[
						'answers',
						'attendance',
						'agreements',
						'fees',
						'concerns',
					] as const
				 ).map( ( kind ) => (
					<Whole
						key={ kind }
						field={ `life.months.${ kind }` }
						label={ kinds[ kind ] }
						value={ life.months[ kind ] }
						onChange={ ( months ) =>
							form.set( {
								life: {
									...life,
									months: {
										...life.months,
										[ kind ]: months,
									},
								},
							} )
						}
						form={ form }
					/>
				) ) }
			</div>
		</Part>
	);
}

function Label( {
	form,
	name,
	label,
	usual,
}: Props & { name: 'mentor' | 'mentee'; label: string; usual: string } ) {
	const { life } = form.values;
	return (
		<Input
			field={ `life.${ name }` }
			label={ label }
			input={ { className: '', maxLength: 40, placeholder: usual } }
			value={ life[ name ] }
			onChange={ ( word ) =>
				form.set( { life: { ...life, [ name ]: word } } )
			}
			problem={ form.problem( `life.${ name }` ) }
		/>
	);
}

function Part( { title, children }: { title: string; children: ReactNode } ) {
	return (
		<Card>
			<CardHeader>
				<h2>{ title }</h2>
			</CardHeader>
			<CardBody className="mentoring-fields">{ children }</CardBody>
		</Card>
	);
}

/**
 * A whole number. What is typed and is none becomes -1, which the server names.
 * @param props          Props.
 * @param props.field    Name.
 * @param props.label    Label.
 * @param props.help     Help.
 * @param props.value    Value.
 * @param props.onChange Tells the new one.
 * @param props.form     Whose problems it shows.
 */
function Whole( {
	field,
	label,
	help,
	value,
	onChange,
	form,
}: Props & {
	field: string;
	label: string;
	help?: string;
	value: number;
	onChange: ( value: number ) => void;
} ) {
	return (
		<Input
			field={ field }
			label={ label }
			help={ help }
			input={ { type: 'number', min: 0, className: 'small-text' } }
			value={ value < 0 ? '' : String( value ) }
			onChange={ ( typed ) =>
				onChange( /^\d+$/.test( typed ) ? Number( typed ) : -1 )
			}
			problem={ form.problem( field ) }
		/>
	);
}
