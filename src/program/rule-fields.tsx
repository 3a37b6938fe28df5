/**
 * What follows from the answers to a question: rules in deciding order, each with its condition, outcome and message.
 */
import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { trash } from '@wordpress/icons';
import { Select, TextArea } from '../shared/components/field';
import type { Form } from '../shared/use-form';
import { firstLeaf, writeCondition } from './condition';
import { ConditionEditor } from './condition-editor';
import { OutcomeWord } from './outcome-word';
import { freeKey, type Question, type Rule } from './questions';
import type { ProgramValues } from './values';
import { limitWords, outcomeWords } from './words';

const outcomes = [ 'refused', 'talk_first', 'may_register' ] as const;

export function RuleFields( {
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
