/**
 * One question in asking order: its sentence and what follows from the answer, or the same as a form.
 */
import {
	Button,
	Card,
	CardBody,
	CardHeader,
	DropdownMenu,
} from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { moreVertical } from '@wordpress/icons';
import type { Form } from '../shared/use-form';
import { OutcomeWord } from './outcome-word';
import { QuestionFields } from './question-fields';
import { moved, numbers, type Question } from './questions';
import type { ProgramValues } from './values';
import { conditionWords, limitWords, typeWords } from './words';

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
