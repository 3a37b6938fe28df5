/**
 * The choices our blocks share: program and term. Program is asked for only where there is more than one, or where the one
 * chosen is gone.
 */
import {
	SelectControl,
	__experimentalToolsPanelItem as ToolsPanelItem,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Option, Options } from './use-options.ts';

interface ChoiceProps {
	options: Options;
	value: number;
	/** What happens when none is chosen. */
	byItself: string;
	onChange: ( id: number ) => void;
}

/** Which program, as a line of a panel; not shown where there is only one. */
export function ProgramItem( props: ChoiceProps ) {
	const { options, value, onChange } = props;
	if ( options.state !== 'ready' || options.programs.length < 2 ) {
		return null;
	}
	return (
		<ToolsPanelItem
			label={ __( 'Program', 'mentoring-program' ) }
			hasValue={ () => value !== 0 }
			onDeselect={ () => onChange( 0 ) }
			isShownByDefault
		>
			<ProgramSetting { ...props } />
		</ToolsPanelItem>
	);
}

/** Which program. */
export function ProgramSetting( {
	options,
	value,
	byItself,
	onChange,
}: ChoiceProps ) {
	return (
		<SelectControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ __( 'Program', 'mentoring-program' ) }
			value={ String( value ) }
			options={ choices(
				byItself,
				options.state === 'ready' ? options.programs : []
			) }
			onChange={ ( chosen ) => onChange( Number( chosen ) ) }
		/>
	);
}

/** Which term, of the program chosen, as a line of a panel. */
export function TermItem( {
	options,
	program,
	value,
	byItself,
	help,
	onChange,
}: ChoiceProps & { program: number; help: string } ) {
	const terms =
		options.state === 'ready'
			? options.terms.filter(
					( term ) => program === 0 || term.program === program
				)
			: [];
	return (
		<ToolsPanelItem
			label={ __( 'Term', 'mentoring-program' ) }
			hasValue={ () => value !== 0 }
			onDeselect={ () => onChange( 0 ) }
			isShownByDefault
		>
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Term', 'mentoring-program' ) }
				help={ help }
				value={ String( value ) }
				disabled={ options.state !== 'ready' }
				options={ choices( byItself, terms ) }
				onChange={ ( chosen ) => onChange( Number( chosen ) ) }
			/>
		</ToolsPanelItem>
	);
}

function choices( byItself: string, options: Option[] ) {
	return [
		{ value: '0', label: byItself },
		...options.map( ( { id, name } ) => ( {
			value: String( id ),
			label: name,
		} ) ),
	];
}
