/**
 * Finds the strings for translators in PHP.
 */
import { Engine, type Call, type Node, type Program } from 'php-parser';
import {
	isTranslation,
	translatables,
	type Call as Translation,
	type Translatable,
} from './strings.ts';

const engine = new Engine( {
	parser: { extractDoc: true },
	ast: { withPositions: true },
} );

/**
 * Strings of a file, in order.
 * @param file Path from the project's folder.
 * @param code What is in it.
 */
export function stringsInPhp( file: string, code: string ): Translatable[] {
	const program: Program = engine.parseCode( code, file );
	const calls: Translation[] = [];
	visit( program.children, ( node ) => {
		const name = isCall( node ) ? nameOf( node.what ) : '';
		if ( isCall( node ) && isTranslation( name ) ) {
			calls.push( {
				name,
				args: node.arguments.map( literal ),
				line: node.loc?.start.line ?? 0,
				offset: node.loc?.start.offset ?? 0,
			} );
		}
	} );
	const comments = ( program.comments ?? [] ).map( ( { value, loc } ) => ( {
		text: value,
		line: loc?.end.line ?? 0,
		offset: loc?.start.offset ?? 0,
	} ) );
	return translatables( file, calls, comments );
}

function visit( value: unknown, see: ( node: Node ) => void ): void {
	if ( Array.isArray( value ) ) {
		value.forEach( ( one ) => visit( one, see ) );
	} else if ( isNode( value ) ) {
		see( value );
		Object.entries( value )
			.filter( ( [ key ] ) => ! /^loc$|comments$/i.test( key ) )
			.forEach( ( [ , one ] ) => visit( one, see ) );
	}
}

function isNode( value: unknown ): value is Node {
	return typeof value === 'object' && value !== null && 'kind' in value;
}

function isCall( node: Node ): node is Call {
	return node.kind === 'call';
}

function nameOf( what: Call[ 'what' ] ): string {
	return 'name' in what && typeof what.name === 'string'
		? what.name.replace( /^\\/, '' )
		: '';
}

function literal( node: Node ): string | null {
	return node.kind === 'string' &&
		'value' in node &&
		typeof node.value === 'string'
		? node.value
		: null;
}
