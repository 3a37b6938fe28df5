/**
 * One question of the form as an administrator answers it, of every kind: to try the rules, or for somebody who told it by
 * telephone.
 */
import { __ } from '@wordpress/i18n';
import { Input, Select, TextArea } from '../shared/components/field';
import type { Question } from './questions';

interface Props {
	/** Name of the field as the server says it. */
	field: string;
	label: string;
	question: Pick< Question, 'type' | 'choices' | 'hint' >;
	value: string;
	/** What the server says of it. */
	problem?: string | undefined;
	onChange: ( value: string ) => void;
}

export function Answer( { question, ...control }: Props ) {
	const common = {
		...control,
		...( question.hint ? { help: question.hint } : {} ),
	};
	const unanswered = {
		value: '',
		label: __( 'No answer yet', 'mentoring-program' ),
	};
	switch ( question.type ) {
		case 'yes_no':
			return (
				<Select
					{ ...common }
					options={ [
						unanswered,
						{
							value: 'yes',
							label: __( 'Yes', 'mentoring-program' ),
						},
						{ value: 'no', label: __( 'No', 'mentoring-program' ) },
					] }
				/>
			);
		case 'one_of':
			return (
				<Select
					{ ...common }
					options={ [
						unanswered,
						...question.choices.map( ( one ) => ( {
							value: one,
							label: one,
						} ) ),
					] }
				/>
			);
		case 'month':
			return (
				<Input
					{ ...common }
					help={
						question.hint ||
						__( 'Year and month: 2021–03', 'mentoring-program' )
					}
					// Where a browser has no control for months it is typed.
					input={ {
						className: '',
						type: 'month',
						placeholder: '2021-03',
					} }
				/>
			);
		case 'number':
			return (
				<Input
					{ ...common }
					input={ { className: '', inputMode: 'numeric' } }
				/>
			);
		case 'text':
			return <Input { ...common } />;
		case 'long_text':
		case 'people':
			return <TextArea { ...common } rows={ 2 } />;
	}
}
