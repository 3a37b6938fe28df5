/**
 * A form of a screen: what is typed, what the server could not take, whether it is saved, and what somebody else saved
 * meanwhile. Nothing typed is ever lost: an error changes only the errors.
 */
import { useEffect, useRef, useState } from '@wordpress/element';
import { guardLeaving } from './boot-data';
import { RestError, type FieldProblem } from './rest';

/** Somebody else saved while this form was open. */
export interface Overtaken< T > {
	/** Name; '' when it is not known. */
	by: string;
	/** RFC 3339; null when it is not known. */
	at: string | null;
	/** What they changed. */
	fields: ( keyof T )[];
	/** What is stored now. */
	theirs: T;
	/** What was typed here when it turned out. */
	mine: T;
	/** What both had begun with. */
	before: T;
}

export interface Form< T > {
	values: T;
	set: ( changes: Partial< T > ) => void;
	/** Something was typed and not saved. */
	isUnsaved: boolean;
	isSaving: boolean;
	/** What went wrong with the last save. */
	error: RestError | null;
	/** What somebody else saved meanwhile; the next save is made on top of it. */
	overtaken: Overtaken< T > | null;
	/** What the server says of a field and of what is inside it. */
	problem: ( field: string ) => string | undefined;
	problems: FieldProblem[];
	save: () => Promise< void >;
	/** What was saved becomes what is typed. */
	reset: ( values: T ) => void;
	/** What was typed since the last save is forgotten. */
	discard: () => void;
	/** The error was dealt with: what is typed may be saved now. */
	clearError: () => void;
	/** Grows when what is typed was replaced as a whole. */
	generation: number;
	/** A number that grows with each failed save: the summary takes the focus then. */
	attempt: number;
}

/**
 * @param initial    What the form begins with.
 * @param send       Saves what is typed.
 * @param readStored Reads what is stored now, and makes it what the next save is made on.
 */
export function useForm< T extends object >(
	initial: T,
	send: ( values: T ) => Promise< void >,
	readStored?: () => Promise< T >
): Form< T > {
	const [ base, setBase ] = useState( initial );
	const [ values, setValues ] = useState( initial );
	const [ isSaving, setSaving ] = useState( false );
	const [ error, setError ] = useState< RestError | null >( null );
	const [ overtaken, setOvertaken ] = useState< Overtaken< T > | null >(
		null
	);
	const [ attempt, setAttempt ] = useState( 0 );
	const [ generation, setGeneration ] = useState( 0 );
	const isUnsaved = ! isSame( values, base );
	const stopGuarding = useRef< () => void >( () => undefined );
	useEffect( () => {
		stopGuarding.current = guardLeaving( isUnsaved );
		return stopGuarding.current;
	}, [ isUnsaved ] );

	function begin( fresh: T ) {
		setBase( fresh );
		setValues( fresh );
		setError( null );
		setOvertaken( null );
		setGeneration( ( last ) => last + 1 );
	}

	async function meetOther( failure: RestError ) {
		await readStored?.().then( ( theirs ) => take( failure, theirs ) );
	}

	function take( failure: RestError, theirs: T ) {
		const fields = keysOf( theirs ).filter(
			( key ) => ! isSame( theirs[ key ], base[ key ] )
		);
		setOvertaken( {
			by: failure.changedBy,
			at: failure.changedAt,
			fields,
			theirs,
			mine: values,
			before: base,
		} );
		setBase( theirs );
		// What was not touched here is theirs without asking; saving the old text would undo their work.
		setValues( merge( values, base, theirs, fields ) );
		setGeneration( ( last ) => last + 1 );
	}

	async function save() {
		if ( isSaving ) {
			return;
		}
		setSaving( true );
		setError( null );
		setOvertaken( null );
		try {
			// Saving may go to another page at once; that is no leaving.
			stopGuarding.current();
			await send( values );
			setBase( values );
		} catch ( failure ) {
			let problem =
				failure instanceof RestError
					? failure
					: new RestError( failure );
			if ( problem.staleVersion !== null ) {
				try {
					await meetOther( problem );
				} catch ( other ) {
					problem =
						other instanceof RestError
							? other
							: new RestError( other );
				}
			}
			setError( problem );
			setAttempt( ( last ) => last + 1 );
			stopGuarding.current = guardLeaving( isUnsaved );
		} finally {
			setSaving( false );
		}
	}

	return {
		values,
		set: ( changes ) =>
			setValues( ( before ) => ( { ...before, ...changes } ) ),
		isUnsaved,
		isSaving,
		error,
		overtaken,
		problems: error?.fields ?? [],
		problem: ( field ) =>
			error?.fields.find(
				( one ) =>
					one.field === field || one.field.startsWith( `${ field }.` )
			)?.message,
		save,
		reset: begin,
		discard: () => begin( base ),
		clearError: () => setError( null ),
		generation,
		attempt,
	};
}

/**
 * What is typed on top of what somebody else saved: a field only they changed is theirs, any other stays as typed.
 * @param mine   What is typed.
 * @param before What both began with.
 * @param theirs What is stored now.
 * @param fields What they changed.
 */
export function merge< T extends object >(
	mine: T,
	before: T,
	theirs: T,
	fields: ( keyof T )[]
): T {
	const merged = { ...mine };
	for ( const key of fields ) {
		if ( isSame( mine[ key ], before[ key ] ) ) {
			merged[ key ] = theirs[ key ];
		}
	}
	return merged;
}

/**
 * Whether two values of a form say the same.
 * @param one   A value.
 * @param other Another.
 */
export function isSame( one: unknown, other: unknown ): boolean {
	return JSON.stringify( one ) === JSON.stringify( other );
}

function keysOf< T extends object >( values: T ): ( keyof T )[] {
	const keys: ( keyof T )[] = [];
	for ( const key in values ) {
		keys.push( key );
	}
	return keys;
}
