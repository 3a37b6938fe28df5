/**
 * Who may register: the questions in asking order with what follows from each, and a panel to try them.
 */
import { Button } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { screenUrl } from '../shared/boot-data';
import { wallNow } from '../shared/dates';
import type { Form } from '../shared/use-form';
import type { Term } from '../types/rest';
import { OutcomeWord } from './outcome-word';
import { QuestionCard } from './question-card';
import { freeKey, type Question } from './questions';
import { TryIt } from './try';
import type { ProgramValues } from './values';

export function WhoMayRegister( {
	form,
	terms,
}: {
	form: Form< ProgramValues >;
	terms: Term[];
} ) {
	const { questions, eligibility } = form.values;
	const [ opened, setOpened ] = useState< string[] >( [] );
	const [ day, setDay ] = useState( firstDay( terms ) );
	const open = ( key: string, isOpen: boolean ) =>
		setOpened( ( before ) => [
			...before.filter( ( one ) => one !== key ),
			...( isOpen ? [ key ] : [] ),
		] );
	const { attempt, problems } = form;
	useEffect( () => {
		// A problem can be corrected only where its field is shown.
		for ( const { field } of problems ) {
			const [ part, at ] = field.split( '.' );
			const key =
				part === 'questions'
					? questions[ Number( at ) ]?.key
					: eligibility[ Number( at ) ]?.question;
			if ( key !== undefined ) {
				open( key, true );
			}
		}
		// What is typed meanwhile opens nothing.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ attempt ] );
	function add( changes: Partial< Question > ) {
		const key = freeKey(
			'question',
			questions.map( ( one ) => one.key )
		);
		form.set( {
			questions: [
				...questions,
				{
					key,
					type: 'yes_no',
					label: '',
					hint: '',
					required: true,
					visible_when: null,
					choices: [],
					readers: 'administrators',
					...changes,
				},
			],
		} );
		open( key, true );
	}
	return (
		<div className="mentoring-who">
			<div className="mentoring-who__questions">
				<p className="mentoring-weak">
					{ __(
						'Membership is not asked: it is read when the person registers, and every day after that.',
						'mentoring-program'
					) }{ ' ' }
					<a href={ screenUrl( 'settings' ) }>
						{ __( 'See who is a member', 'mentoring-program' ) }
					</a>
				</p>
				{ questions.map( ( question, at ) => (
					<QuestionCard
						key={ question.key }
						form={ form }
						at={ at }
						day={ day }
						isOpen={ opened.includes( question.key ) }
						onOpen={ ( isOpen ) => open( question.key, isOpen ) }
					/>
				) ) }
				<div className="mentoring-who__add">
					<Button variant="secondary" onClick={ () => add( {} ) }>
						{ __( 'Add a question', 'mentoring-program' ) }
					</Button>
					{ ! questions.some( ( one ) => one.type === 'people' ) && (
						<Button
							variant="tertiary"
							onClick={ () =>
								add( {
									type: 'people',
									required: false,
									label: __(
										'Is there anyone you could not be in a group with?',
										'mentoring-program'
									),
									hint: __(
										'Full names, one on each line. Only the administrators read this, and nobody is told.',
										'mentoring-program'
									),
								} )
							}
						>
							{ __(
								'Add the question about conflicts',
								'mentoring-program'
							) }
						</Button>
					) }
					<span className="mentoring-weak">
						{ __(
							'Questions are asked in this order. As soon as an answer stops somebody, nothing more is asked.',
							'mentoring-program'
						) }
					</span>
				</div>
				<p className="mentoring-outcome is-may_register">
					<OutcomeWord outcome="may_register" />{ ' ' }
					{ __(
						'when no rule above stops the person.',
						'mentoring-program'
					) }
				</p>
			</div>
			<TryIt
				values={ form.values }
				terms={ terms }
				day={ day }
				onDay={ setDay }
			/>
		</div>
	);
}

/**
 * First day of the term that runs or comes next; today when there is none.
 * @param terms By first day.
 */
function firstDay( terms: Term[] ): string {
	const coming = terms.find( ( term ) => term.state !== 'ended' );
	return ( coming ?? terms.at( -1 ) )?.starts_on ?? wallNow().slice( 0, 10 );
}
