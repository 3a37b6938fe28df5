/**
 * The questions of the form, as an administrator fills them in for somebody: those that are asked, in asking order, to the
 * answer that stops.
 */
import { Answer } from '../program/answer';
import { holds } from '../shared/conditions';
import type { Program } from '../types/rest';

interface Props {
	questions: Program[ 'questions' ];
	answers: Record< string, string >;
	/** The question whose answer stops; what follows is not asked. */
	stopsAt: string | null;
	/** Y-m-d, the day years are counted to. */
	day: string;
	problem: ( field: string ) => string | undefined;
	onChange: ( answers: Record< string, string > ) => void;
}

export function Answers( {
	questions,
	answers,
	stopsAt,
	day,
	problem,
	onChange,
}: Props ) {
	const visible = questions.filter( ( one ) =>
		holds( one.visible_when, answers, day )
	);
	const last = visible.findIndex( ( one ) => one.key === stopsAt );
	return (
		<>
			{ ( last < 0 ? visible : visible.slice( 0, last + 1 ) ).map(
				( one ) => (
					<Answer
						key={ one.key }
						field={ `answers.${ one.key }` }
						label={ one.label }
						question={ one }
						value={ answers[ one.key ] ?? '' }
						problem={ problem( `answers.${ one.key }` ) }
						onChange={ ( value ) =>
							onChange( { ...answers, [ one.key ]: value } )
						}
					/>
				)
			) }
		</>
	);
}
