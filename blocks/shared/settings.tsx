/**
 * The sidebar controls our blocks share: program and term. Program is asked for only where there is more than one.
 */
import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Options } from './use-options.ts';

interface ProgramSettingProps {
	options: Options;
	value: number;
	/** What happens when none is chosen. */
	byItself: string;
	onChange: ( program: number ) => void;
}

/** Which program; not shown where there is only one. */
export function ProgramSetting( {
	options,
	value,
	byItself,
	onChange,
}: ProgramSettingProps ) {
	if ( options.state !== 'ready' || options.programs.length < 2 ) {
		return null;
	}
	return (
		<SelectControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ __( 'Program', 'mentoring-program' ) }
			value={ String( value ) }
			options={ [
				{ value: '0', label: byItself },
				...options.programs.map( ( { id, name } ) => ( {
					value: String( id ),
					label: name,
				} ) ),
			] }
			onChange={ ( chosen ) => onChange( Number( chosen ) ) }
		/>
	);
}

interface TermSettingProps {
	options: Options;
	program: number;
	value: number;
	/** What happens when none is chosen. */
	byItself: string;
	help: string;
	onChange: ( term: number ) => void;
}

/** Which term, of the program chosen. */
export function TermSetting( {
	options,
	program,
	value,
	byItself,
	help,
	onChange,
}: TermSettingProps ) {
	const terms =
		options.state === 'ready'
			? options.terms.filter(
					( term ) => program === 0 || term.program === program
				)
			: [];
	return (
		<SelectControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ __( 'Term', 'mentoring-program' ) }
			help={ help }
			value={ String( value ) }
			disabled={ options.state !== 'ready' }
			options={ [
				{ value: '0', label: byItself },
				...terms.map( ( { id, name } ) => ( {
					value: String( id ),
					label: name,
				} ) ),
			] }
			onChange={ ( chosen ) => onChange( Number( chosen ) ) }
		/>
	);
}
