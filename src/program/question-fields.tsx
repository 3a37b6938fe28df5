/**
 * A question as a form: its words, its kind of answer, who reads it, when it is asked, and the rules that follow from it.
 */
import { __ } from '@wordpress/i18n';
import { Choice, Input, Select, TextArea } from '../shared/components/field';
import type { Form } from '../shared/use-form';
import { firstLeaf, writeCondition } from './condition';
import { ConditionEditor } from './condition-editor';
import type { Question } from './questions';
import { RuleFields } from './rule-fields';
import type { ProgramValues } from './values';
import { typeWords } from './words';

const types = [
	'yes_no',
	'one_of',
	'month',
	'number',
	'text',
	'long_text',
	'people',
] as const;

export function QuestionFields( {
	form,
	at,
	day,
	question,
}: {
	form: Form< ProgramValues >;
	at: number;
	/** First day of the term limits are translated to, Y-m-d. */
	day: string;
	question: Question;
} ) {
	const { questions, eligibility } = form.values;
	const earlier = questions
		.slice( 0, at )
		.filter( ( one ) => one.type !== 'people' );
	const change = ( changes: Partial< Question > ) =>
		form.set( {
			questions: questions.map( ( one, index ) =>
				index === at ? { ...one, ...changes } : one
			),
		} );
	const field = ( name: string ) => `questions.${ at }.${ name }`;
	const decides = eligibility.some(
		( one ) => one.question === question.key
	);
	const names = question.type === 'people';
	const first = earlier.at( -1 );
	return (
		<>
			<div className="mentoring-pair">
				<Input
					field={ field( 'label' ) }
					label={ __( 'Question', 'mentoring-program' ) }
					input={ { className: '', maxLength: 500 } }
					value={ question.label }
					onChange={ ( label ) => change( { label } ) }
					problem={ form.problem( field( 'label' ) ) }
				/>
				<Select
					field={ field( 'type' ) }
					label={ __( 'Kind of answer', 'mentoring-program' ) }
					value={ question.type }
					onChange={ ( type ) =>
						change( {
							type,
							...( type === 'people'
								? {
										required: false,
										readers: 'administrators' as const,
									}
								: {} ),
						} )
					}
					options={ types.map( ( value ) => ( {
						value,
						label: typeWords()[ value ],
					} ) ) }
					problem={ form.problem( field( 'type' ) ) }
				/>
			</div>
			{ names && (
				<p className="mentoring-weak">
					{ __(
						'Read by administrators only. When somebody with a place or an offer in the same group is named, the administrators see it on the Overview, and nothing else happens: anything else would give it away.',
						'mentoring-program'
					) }
				</p>
			) }
			{ question.type === 'one_of' && (
				<TextArea
					field={ field( 'choices' ) }
					label={ __(
						'Answers to choose from',
						'mentoring-program'
					) }
					help={ __( 'One on each line.', 'mentoring-program' ) }
					value={ question.choices.join( '\n' ) }
					onChange={ ( text ) =>
						change( { choices: text.split( '\n' ) } )
					}
					problem={ form.problem( field( 'choices' ) ) }
				/>
			) }
			<Input
				field={ field( 'hint' ) }
				label={ __( 'Words under the question', 'mentoring-program' ) }
				help={ __(
					'May stay empty. {date} is the first day of the term.',
					'mentoring-program'
				) }
				input={ { className: 'large-text', maxLength: 1000 } }
				value={ question.hint }
				onChange={ ( hint ) => change( { hint } ) }
				problem={ form.problem( field( 'hint' ) ) }
			/>
			<Choice
				type="checkbox"
				field={ field( 'required' ) }
				input={ {
					checked: question.required,
					disabled: names,
					onChange: ( event ) =>
						change( { required: event.target.checked } ),
				} }
			>
				{ __( 'Must be answered', 'mentoring-program' ) }
			</Choice>
			<Choice
				type="checkbox"
				field={ field( 'readers' ) }
				input={ {
					checked: question.readers === 'mentors',
					disabled: names || decides,
					onChange: ( event ) =>
						change( {
							readers: event.target.checked
								? 'mentors'
								: 'administrators',
						} ),
				} }
			>
				{ names || decides
					? __(
							'Read by administrators only, because of what it is about',
							'mentoring-program'
						)
					: __(
							'The mentors of the group read the answer too, not only administrators. The form says so',
							'mentoring-program'
						) }
			</Choice>
			{ first && (
				<Choice
					type="checkbox"
					input={ {
						checked: question.visible_when !== null,
						onChange: ( event ) =>
							change( {
								visible_when: event.target.checked
									? writeCondition( {
											join: 'all',
											leaves: [ firstLeaf( first ) ],
										} )
									: null,
							} ),
					} }
				>
					{ __( 'Ask only when', 'mentoring-program' ) }
				</Choice>
			) }
			{ question.visible_when && (
				<ConditionEditor
					field={ field( 'visible_when' ) }
					label={ __( 'Ask only when', 'mentoring-program' ) }
					condition={ question.visible_when }
					onChange={ ( visible_when ) => change( { visible_when } ) }
					questions={ earlier }
					problem={ form.problem( field( 'visible_when' ) ) }
				/>
			) }
			{ ! names && (
				<RuleFields
					form={ form }
					day={ day }
					question={ question }
					known={ [ ...earlier, question ] }
				/>
			) }
			<p className="mentoring-weak">
				{ __(
					'Only questions above this one can be used as a condition.',
					'mentoring-program'
				) }
			</p>
		</>
	);
}
