/**
 * "Try it on a set of answers": uses the rules as they stand on the screen, saved or not. Nothing is sent or kept.
 */
import { Button, Card, CardBody, CardHeader } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Select } from '../shared/components/field';
import { formatDay } from '../shared/dates';
import type { Term } from '../types/rest';
import { Answer } from './answer';
import { OutcomeWord } from './outcome-word';
import { decide, numbers } from './questions';
import { rulesOf, type ProgramValues } from './values';
import { conditionWords, questionWords, refusalWords } from './words';

export function TryIt( {
	values,
	terms,
	day,
	onDay,
}: {
	values: ProgramValues;
	terms: Term[];
	/** First day of the term years are counted to. */
	day: string;
	onDay: ( day: string ) => void;
} ) {
	const [ answers, setAnswers ] = useState< Record< string, string > >( {} );
	const { questions, eligibility } = rulesOf( values );
	const { asked, open, stop } = decide(
		questions,
		eligibility,
		answers,
		day
	);
	const left = questions.length - asked.length;
	return (
		<Card className="mentoring-try">
			<CardHeader>
				<h2>
					{ __( 'Try it on a set of answers', 'mentoring-program' ) }
				</h2>
			</CardHeader>
			<CardBody className="mentoring-fields">
				<p className="mentoring-weak">
					{ __(
						'Uses the rules on this screen, saved or not. Nobody is told.',
						'mentoring-program'
					) }
				</p>
				{ terms.length > 0 && (
					<Select
						field="try_day"
						label={ __(
							'On the first day of',
							'mentoring-program'
						) }
						value={ day }
						onChange={ onDay }
						options={ terms.map( ( term ) => ( {
							value: term.starts_on,
							label: sprintf(
								/* translators: 1: name of a term, 2: its first day. */
								__( '%1$s, %2$s', 'mentoring-program' ),
								term.name,
								formatDay( term.starts_on )
							),
						} ) ) }
					/>
				) }
				{ asked.map( ( question ) => (
					<Answer
						key={ question.key }
						field={ `try_${ question.key }` }
						label={ questionWords( questions, question.key ) }
						question={ { ...question, hint: '' } }
						value={ answers[ question.key ] ?? '' }
						onChange={ ( answer ) =>
							setAnswers( {
								...answers,
								[ question.key ]: answer,
							} )
						}
					/>
				) ) }
				<div role="status" className="mentoring-fields">
					{ stop ? (
						<>
							{ left > 0 && (
								<p className="mentoring-weak">
									{ __(
										'Later questions are not asked: this answer already stops the person.',
										'mentoring-program'
									) }
								</p>
							) }
							<p
								className={ `mentoring-outcome is-${ stop.outcome }` }
							>
								<OutcomeWord outcome={ stop.outcome } />{ ' ' }
								{ sprintf(
									/* translators: 1: number of a question, 2: a condition, for example "the answer is No". */
									__(
										'Question %1$s: %2$s.',
										'mentoring-program'
									),
									numbers( questions )[
										questions.findIndex(
											( one ) => one.key === stop.question
										)
									] ?? '',
									conditionWords(
										stop.when,
										questions,
										stop.question
									)
								) }
							</p>
							<figure className="mentoring-reads">
								<figcaption>
									{ __(
										'What the person reads',
										'mentoring-program'
									) }
								</figcaption>
								<p>
									{ refusalWords(
										stop,
										questions.find(
											( one ) => one.key === stop.question
										),
										answers[ stop.question ] ?? '',
										day,
										formatDay( day ),
										( stop.outcome === 'talk_first' &&
											values.contacts.talk ) ||
											values.contacts.questions
									) }
								</p>
							</figure>
						</>
					) : (
						<p
							className={
								open.length > 0
									? 'mentoring-weak'
									: 'mentoring-outcome is-may_register'
							}
						>
							{ open.length > 0 ? (
								sprintf(
									/* translators: %d: number of questions. */
									_n(
										'Nothing stops this person so far. %d question is still to be answered.',
										'Nothing stops this person so far. %d questions are still to be answered.',
										open.length,
										'mentoring-program'
									),
									open.length
								)
							) : (
								<OutcomeWord outcome="may_register" />
							) }
						</p>
					) }
				</div>
				{ Object.values( answers ).some( Boolean ) && (
					<div>
						<Button
							variant="secondary"
							onClick={ () => setAnswers( {} ) }
						>
							{ __( 'Start over', 'mentoring-program' ) }
						</Button>
					</div>
				) }
			</CardBody>
		</Card>
	);
}
