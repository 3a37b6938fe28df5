/**
 * A control with its label, help and what the server says of it. Native controls, so that every browser and screen reader
 * knows them.
 */
import { useId } from '@wordpress/element';
import type { ComponentProps, ReactNode } from 'react';

interface Common {
	/** Name of the field as the server says it: "starts_on". */
	field: string;
	label: string;
	help?: ReactNode;
	problem?: string | undefined;
}

/**
 * Id of the control of a field.
 * @param field Name as the server says it.
 */
export function fieldId( field: string ): string {
	return `mentoring-${ field.replaceAll( /[._]/g, '-' ) }`;
}

/**
 * A control of any kind, framed.
 * @param props          Props.
 * @param props.field    Name.
 * @param props.label    Label.
 * @param props.help     Help under it.
 * @param props.problem  What the server says.
 * @param props.children The control; it gets id and aria attributes.
 */
export function Field( {
	field,
	label,
	help,
	problem,
	children,
}: Common & {
	children: ( control: {
		id: string;
		'aria-describedby'?: string;
		'aria-invalid'?: true;
	} ) => ReactNode;
} ) {
	const id = fieldId( field );
	const described = [
		help ? `${ id }__help` : '',
		problem ? `${ id }__problem` : '',
	]
		.filter( Boolean )
		.join( ' ' );
	return (
		<div className="mentoring-field">
			<label htmlFor={ id }>{ label }</label>
			{ children( {
				id,
				...( described ? { 'aria-describedby': described } : {} ),
				...( problem ? { 'aria-invalid': true } : {} ),
			} ) }
			{ problem && (
				<p id={ `${ id }__problem` } className="mentoring-problem">
					{ problem }
				</p>
			) }
			{ help && (
				<p id={ `${ id }__help` } className="description">
					{ help }
				</p>
			) }
		</div>
	);
}

/**
 * One line of text, a date, a time or a number.
 * @param props          Props.
 * @param props.value    Value.
 * @param props.onChange Tells the new one.
 * @param props.input    Attributes of the input.
 */
export function Input( {
	value,
	onChange,
	input,
	...common
}: Common & {
	value: string;
	onChange: ( value: string ) => void;
	input?: ComponentProps< 'input' >;
} ) {
	return (
		<Field { ...common }>
			{ ( control ) => (
				<input
					type="text"
					className="regular-text"
					{ ...input }
					{ ...control }
					value={ value }
					onChange={ ( event ) => onChange( event.target.value ) }
				/>
			) }
		</Field>
	);
}

/**
 * Several lines of text.
 * @param props          Props.
 * @param props.value    Value.
 * @param props.onChange Tells the new one.
 * @param props.rows     Height.
 */
export function TextArea( {
	value,
	onChange,
	rows = 4,
	...common
}: Common & {
	value: string;
	onChange: ( value: string ) => void;
	rows?: number;
} ) {
	return (
		<Field { ...common }>
			{ ( control ) => (
				<textarea
					{ ...control }
					className="large-text"
					rows={ rows }
					value={ value }
					onChange={ ( event ) => onChange( event.target.value ) }
				/>
			) }
		</Field>
	);
}

/**
 * One of several.
 * @param props          Props.
 * @param props.value    Value.
 * @param props.onChange Tells the new one.
 * @param props.options  What there is.
 */
export function Select< T extends string >( {
	value,
	onChange,
	options,
	...common
}: Common & {
	value: T;
	onChange: ( value: T ) => void;
	options: readonly { value: T; label: string }[];
} ) {
	return (
		<Field { ...common }>
			{ ( control ) => (
				<select
					{ ...control }
					value={ value }
					onChange={ ( event ) => {
						const chosen = options.find(
							( option ) => option.value === event.target.value
						);
						if ( chosen ) {
							onChange( chosen.value );
						}
					} }
				>
					{ options.map( ( option ) => (
						<option key={ option.value } value={ option.value }>
							{ option.label }
						</option>
					) ) }
				</select>
			) }
		</Field>
	);
}

/**
 * A box to tick, or one of several to choose, with its words beside it.
 * @param props          Props.
 * @param props.type     Kind.
 * @param props.field    Name of a field that errors can link to.
 * @param props.input    Attributes of the box.
 * @param props.children The words.
 */
export function Choice( {
	type,
	field,
	input,
	children,
}: {
	type: 'checkbox' | 'radio';
	field?: string;
	input: ComponentProps< 'input' >;
	children: ReactNode;
} ) {
	const own = useId();
	const id = field === undefined ? own : fieldId( field );
	return (
		<div className="mentoring-check">
			<input { ...input } type={ type } id={ id } />
			<label htmlFor={ id }>{ children }</label>
		</div>
	);
}
