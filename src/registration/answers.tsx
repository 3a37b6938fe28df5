/**
 * The questions of the form, as an administrator fills them in for somebody: those that are asked, in asking order, to the
 * answer that stops.
 */
import { __ } from '@wordpress/i18n';
import { Field, Input, Select } from '../shared/components/field';
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

function Answer( {
	question,
	value,
	problem,
	onChange,
}: {
	question: Program[ 'questions' ][ number ];
	value: string;
	problem: string | undefined;
	onChange: ( value: string ) => void;
} ) {
	const common = {
		field: `answers.${ question.key }`,
		label: question.label,
		problem,
		...( question.hint ? { help: question.hint } : {} ),
	};
	switch ( question.type ) {
		case 'yes_no':
			return (
				<Select
					{ ...common }
					value={ value }
					onChange={ onChange }
					options={ [
						{
							value: '',
							label: __( 'Not asked yet', 'mentoring-program' ),
						},
						{
							value: 'yes',
							label: __( 'Yes', 'mentoring-program' ),
						},
						{ value: 'no', label: __( 'No', 'mentoring-program' ) },
					] }
				/>
			);
		case 'month':
			return (
				<Field { ...common }>
					{ ( control ) => (
						<input
							{ ...control }
							type="month"
							value={ value }
							onChange={ ( event ) =>
								onChange( event.target.value )
							}
						/>
					) }
				</Field>
			);
		default:
			return (
				<Input { ...common } value={ value } onChange={ onChange } />
			);
	}
}
