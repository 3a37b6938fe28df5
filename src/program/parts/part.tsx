/**
 * A card of the program’s form, and the whole numbers in it.
 */
import { Card, CardBody, CardHeader } from '@wordpress/components';
import type { ReactNode } from 'react';
import { Input } from '../../shared/components/field';
import type { Form } from '../../shared/use-form';
import type { ProgramValues } from '../values';

export interface Props {
	form: Form< ProgramValues >;
}

export function Part( {
	title,
	children,
}: {
	title: string;
	children: ReactNode;
} ) {
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
export function Whole( {
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
