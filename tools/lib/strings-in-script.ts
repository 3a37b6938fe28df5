/**
 * Finds the strings for translators in TypeScript, and in the JavaScript made of it.
 */
import ts from 'typescript';
import {
	translatables,
	type Call,
	type Comment,
	type Translatable,
} from './strings.ts';

/** The functions of @wordpress/i18n; bundlers are told to leave their names alone. */
const functions = [ '__', '_x', '_n', '_nx' ];

/**
 * Strings of a file, in order.
 * @param file Path from the project's folder.
 * @param code What is in it.
 */
export function stringsInScript( file: string, code: string ): Translatable[] {
	const source = parse( file, code );
	const lineAt = ( offset: number ): number =>
		source.getLineAndCharacterOfPosition( offset ).line + 1;
	const calls: Call[] = [];
	const comments = new Map< number, Comment >();
	const visit = ( node: ts.Node ): void => {
		const start = node.getFullStart();
		for ( const { pos, end } of [
			...( ts.getTrailingCommentRanges( code, start ) ?? [] ),
			...( ts.getLeadingCommentRanges( code, start ) ?? [] ),
		] ) {
			comments.set( pos, {
				text: code.slice( pos, end ),
				line: lineAt( end ),
				offset: pos,
			} );
		}
		const name = ts.isCallExpression( node )
			? nameOf( node.expression )
			: '';
		if ( ts.isCallExpression( node ) && functions.includes( name ) ) {
			const offset = node.getStart( source );
			calls.push( {
				name,
				args: node.arguments.map( literal ),
				line: lineAt( offset ),
				offset,
			} );
		}
		ts.forEachChild( node, visit );
	};
	visit( source );
	return translatables( file, calls, [ ...comments.values() ] );
}

/**
 * The modules of this project a file is bundled with; what it loads later or needs for types only is not among them.
 * @param file Path.
 * @param code What is in it.
 * @return As written: "../shared/dates".
 */
export function importsOf( file: string, code: string ): string[] {
	return parse( file, code ).statements.flatMap( ( statement ) => {
		const from =
			( ts.isImportDeclaration( statement ) &&
				statement.importClause?.phaseModifier !==
					ts.SyntaxKind.TypeKeyword ) ||
			( ts.isExportDeclaration( statement ) && ! statement.isTypeOnly )
				? statement.moduleSpecifier
				: undefined;
		return from && ts.isStringLiteral( from ) && from.text.startsWith( '.' )
			? [ from.text ]
			: [];
	} );
}

function parse( file: string, code: string ): ts.SourceFile {
	return ts.createSourceFile( file, code, ts.ScriptTarget.Latest, false );
}

/**
 * `__` of `__( … )`, and of `(0, i18n.__)( … )`, which is what a bundler makes of it.
 * @param callee What is called.
 */
function nameOf( callee: ts.Expression ): string {
	if ( ts.isIdentifier( callee ) ) {
		return callee.text;
	}
	if ( ts.isParenthesizedExpression( callee ) ) {
		return nameOf( callee.expression );
	}
	if ( ts.isBinaryExpression( callee ) ) {
		return nameOf( callee.right );
	}
	return ts.isPropertyAccessExpression( callee ) ? callee.name.text : '';
}

function literal( node: ts.Expression ): string | null {
	return ts.isStringLiteralLike( node ) ? node.text : null;
}
