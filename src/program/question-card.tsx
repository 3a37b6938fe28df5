/**
 * One question in asking order: its sentence and what follows from the answer, or the same as a form.
 */
import {
	Button,
	Card,
	CardBody,
	CardHeader,
	DropdownMenu,
	Icon,
} from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import {
	comment,
	moreVertical,
	notAllowed,
	published,
	trash,
} from '@wordpress/icons';
import { Choice, Input, Select, TextArea } from '../shared/components/field';
import type { Form } from '../shared/use-form';
import { firstLeaf, writeCondition } from './condition';
import { ConditionEditor } from './condition-editor';
import { freeKey, moved, numbers, type Question, type Rule } from './questions';
import type { ProgramValues } from './values';
import { conditionWords, limitWords, outcomeWords, typeWords } from './words';

const icons = {
	may_register: published,
	refused: notAllowed,
	talk_first: comment,
};

const types = [
	'yes_no',
	'one_of',
	'month',
	'number',
	'text',
	'long_text',
	'people',
] as const;

const outcomes = [ 'refused', 'talk_first', 'may_register' ] as const;

interface Props {
	form: Form< ProgramValues >;
	at: number;
	/** First day of the term limits are translated to, Y-m-d. */
	day: string;
	isOpen: boolean;
	onOpen: ( isOpen: boolean ) => void;
}

export function QuestionCard( props: Props ) {
	const { form, at, day, isOpen, onOpen } = props;
	const { questions, eligibility } = form.values;
	const question = questions[ at ];
	const heading = useRef< HTMLHeadingElement >( null );
	const edit = useRef< HTMLButtonElement >( null );
	const wasOpen = useRef( isOpen );
	useEffect( () => {
		if ( wasOpen.current !== isOpen ) {
			wasOpen.current = isOpen;
			( isOpen ? heading : edit ).current?.focus();
		}
	}, [ isOpen ] );
	if ( ! question ) {
		return null;
	}
	const number = numbers( questions )[ at ] ?? '';
	const rules = eligibility.filter(
		( one ) => one.question === question.key
	);
	return (
		<Card
			className={ `mentoring-question${
				question.visible_when ? ' is-follow' : ''
			}${ isOpen ? ' is-open' : '' }` }
		>
			<CardHeader>
				<div>
					<h3 ref={ heading } tabIndex={ -1 }>
						{ isOpen
							? sprintf(
									/* translators: %s: number of a question. */
									__( 'Question %s', 'mentoring-program' ),
									number
								)
							: sprintf(
									/* translators: 1: number of a question, 2: the question. */
									__( '%1$s. %2$s', 'mentoring-program' ),
									number,
									question.label
								) }
					</h3>
					{ ! isOpen && (
						<p className="mentoring-weak">
							{ about( question, questions ) }
						</p>
					) }
				</div>
				<div className="mentoring-push mentoring-question__acts">
					<Button
						ref={ edit }
						variant="secondary"
						size="compact"
						aria-label={
							isOpen
								? sprintf(
										/* translators: %s: number of a question. */
										__(
											'Done with question %s',
											'mentoring-program'
										),
										number
									)
								: sprintf(
										/* translators: %s: number of a question. */
										__(
											'Edit question %s',
											'mentoring-program'
										),
										number
									)
						}
						onClick={ () => onOpen( ! isOpen ) }
					>
						{ isOpen
							? __( 'Done', 'mentoring-program' )
							: __( 'Edit', 'mentoring-program' ) }
					</Button>
					<DropdownMenu
						icon={ moreVertical }
						label={ sprintf(
							/* translators: %s: number of a question. */
							__(
								'Actions for question %s',
								'mentoring-program'
							),
							number
						) }
						controls={ [
							{
								title: __( 'Move up', 'mentoring-program' ),
								isDisabled: at === 0,
								onClick: () =>
									form.set( {
										questions: moved( questions, at, -1 ),
									} ),
							},
							{
								title: __( 'Move down', 'mentoring-program' ),
								isDisabled: at === questions.length - 1,
								onClick: () =>
									form.set( {
										questions: moved( questions, at, 1 ),
									} ),
							},
							{
								title: __(
									'Remove with its rules',
									'mentoring-program'
								),
								onClick: () =>
									form.set( {
										questions: questions.filter(
											( _, index ) => index !== at
										),
										eligibility: eligibility.filter(
											( one ) =>
												one.question !== question.key
										),
									} ),
							},
						] }
					/>
				</div>
			</CardHeader>
			{ isOpen ? (
				<CardBody className="mentoring-fields">
					<QuestionFields { ...props } question={ question } />
				</CardBody>
			) : (
				rules.length > 0 && (
					<CardBody>
						{ rules.map( ( rule ) => (
							<p
								key={ rule.key }
								className={ `mentoring-outcome is-${ rule.outcome }` }
							>
								<OutcomeWord outcome={ rule.outcome } />{ ' ' }
								{ sprintf(
									/* translators: %s: a condition, for example "the answer is No". */
									__( 'when %s.', 'mentoring-program' ),
									conditionWords(
										rule.when,
										questions,
										question.key
									)
								) }{ ' ' }
								<span className="mentoring-weak">
									{ limitWords( rule, day ) }
								</span>
							</p>
						) ) }
					</CardBody>
				)
			) }
		</Card>
	);
}

/**
 * An outcome: always a word with its icon.
 * @param props         Props.
 * @param props.outcome Which.
 */
export function OutcomeWord( { outcome }: { outcome: Rule[ 'outcome' ] } ) {
	return (
		<>
			<Icon icon={ icons[ outcome ] } />
			<strong>{ outcomeWords()[ outcome ] }</strong>
		</>
	);
}

function about( question: Question, questions: Question[] ): string {
	const words =
		question.type === 'one_of'
			? question.choices.join( ', ' )
			: typeWords()[ question.type ];
	return [
		words,
		question.required ? '' : __( 'Can be left empty', 'mentoring-program' ),
		question.visible_when
			? sprintf(
					/* translators: %s: a condition, for example "the answer to 3 is Yes". */
					__( 'Only asked when %s', 'mentoring-program' ),
					conditionWords( question.visible_when, questions, '' )
				)
			: '',
		question.readers === 'mentors'
			? __( 'Read by the mentors of the group too', 'mentoring-program' )
			: '',
	]
		.filter( Boolean )
		.join( '. ' );
}

function QuestionFields( {
	form,
	at,
	day,
	question,
}: Props & { question: Question } ) {
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

function RuleFields( {
	form,
	day,
	question,
	known,
}: {
	form: Form< ProgramValues >;
	day: string;
	question: Question;
	known: Question[];
} ) {
	const { eligibility } = form.values;
	const change = ( at: number, changes: Partial< Rule > ) =>
		form.set( {
			eligibility: eligibility.map( ( one, index ) =>
				index === at ? { ...one, ...changes } : one
			),
		} );
	return (
		<>
			<h4>
				{ __( 'What follows from the answer', 'mentoring-program' ) }
			</h4>
			{ eligibility.map( ( rule, at ) =>
				rule.question === question.key ? (
					<fieldset
						key={ rule.key }
						className={ `mentoring-fields mentoring-outcome is-${ rule.outcome }` }
					>
						<legend>
							<OutcomeWord outcome={ rule.outcome } />
						</legend>
						<ConditionEditor
							field={ `eligibility.${ at }.when` }
							label={ __( 'When', 'mentoring-program' ) }
							condition={ rule.when }
							onChange={ ( when ) => change( at, { when } ) }
							questions={ known }
							problem={ form.problem(
								`eligibility.${ at }.when`
							) }
						/>
						<p className="mentoring-weak">
							{ limitWords( rule, day ) }
						</p>
						<Select
							field={ `eligibility.${ at }.outcome` }
							label={ __(
								'Then the person',
								'mentoring-program'
							) }
							value={ rule.outcome }
							onChange={ ( outcome ) =>
								change( at, { outcome } )
							}
							options={ outcomes.map( ( value ) => ( {
								value,
								label: outcomeWords()[ value ],
							} ) ) }
							problem={ form.problem(
								`eligibility.${ at }.outcome`
							) }
						/>
						{ rule.outcome === 'may_register' ? (
							<p className="mentoring-weak">
								{ __(
									'Rules below this one about the same question are not asked then.',
									'mentoring-program'
								) }
							</p>
						) : (
							<TextArea
								field={ `eligibility.${ at }.message` }
								label={ __(
									'What the person reads',
									'mentoring-program'
								) }
								help={ __(
									'{answer}, {years}, {date} (first day of the term) and {contact} are filled in.',
									'mentoring-program'
								) }
								rows={ 3 }
								value={ rule.message }
								onChange={ ( message ) =>
									change( at, { message } )
								}
								problem={ form.problem(
									`eligibility.${ at }.message`
								) }
							/>
						) }
						<div>
							<Button
								variant="tertiary"
								icon={ trash }
								onClick={ () =>
									form.set( {
										eligibility: eligibility.filter(
											( one ) => one !== rule
										),
									} )
								}
							>
								{ __(
									'Remove this rule',
									'mentoring-program'
								) }
							</Button>
						</div>
					</fieldset>
				) : null
			) }
			<div>
				<Button
					variant="secondary"
					onClick={ () =>
						form.set( {
							eligibility: [
								...eligibility,
								{
									key: freeKey(
										'rule',
										eligibility.map( ( one ) => one.key )
									),
									question: question.key,
									when: writeCondition( {
										join: 'all',
										leaves: [ firstLeaf( question ) ],
									} ),
									outcome: 'refused',
									message: '',
								},
							],
						} )
					}
				>
					{ __( 'Add a rule', 'mentoring-program' ) }
				</Button>
			</div>
			<p className="mentoring-weak">
				{ __(
					'Every other answer lets the person go on.',
					'mentoring-program'
				) }
			</p>
		</>
	);
}
