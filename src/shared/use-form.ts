/**
 * A form of a screen: what is typed, what the server could not take, whether it is saved. Nothing typed is ever lost: an
 * error changes only the errors.
 */
import { useEffect, useRef, useState } from '@wordpress/element';
import { guardLeaving } from './boot-data';
import { RestError, type FieldProblem } from './rest';

export interface Form< T > {
	values: T;
	set: ( changes: Partial< T > ) => void;
	/** Something was typed and not saved. */
	isUnsaved: boolean;
	isSaving: boolean;
	/** What went wrong with the last save. */
	error: RestError | null;
	/** What the server says of a field and of what is inside it. */
	problem: ( field: string ) => string | undefined;
	problems: FieldProblem[];
	save: () => Promise< void >;
	/** What was saved becomes what is typed. */
	reset: ( values: T ) => void;
	/** The error was dealt with: what is typed may be saved now. */
	clearError: () => void;
	/** A number that grows with each failed save: the summary takes the focus then. */
	attempt: number;
}

/**
 * @param initial What the form begins with.
 * @param send    Saves what is typed.
 */
export function useForm< T extends object >(
	initial: T,
	send: ( values: T ) => Promise< void >
): Form< T > {
	const [ values, setValues ] = useState( initial );
	const [ isUnsaved, setUnsaved ] = useState( false );
	const [ isSaving, setSaving ] = useState( false );
	const [ error, setError ] = useState< RestError | null >( null );
	const [ attempt, setAttempt ] = useState( 0 );
	const stopGuarding = useRef< () => void >( () => undefined );
	useEffect( () => {
		stopGuarding.current = guardLeaving( isUnsaved );
		return stopGuarding.current;
	}, [ isUnsaved ] );

	async function save() {
		if ( isSaving ) {
			return;
		}
		setSaving( true );
		setError( null );
		try {
			// Saving may go to another page at once; that is no leaving.
			stopGuarding.current();
			await send( values );
			setUnsaved( false );
		} catch ( failure ) {
			setError(
				failure instanceof RestError
					? failure
					: new RestError( failure )
			);
			setAttempt( ( last ) => last + 1 );
			stopGuarding.current = guardLeaving( isUnsaved );
		} finally {
			setSaving( false );
		}
	}

	return {
		values,
		set: ( changes ) => {
			setValues( ( before ) => ( { ...before, ...changes } ) );
			setUnsaved( true );
		},
		isUnsaved,
		isSaving,
		error,
		problems: error?.fields ?? [],
		problem: ( field ) =>
			error?.fields.find(
				( one ) =>
					one.field === field || one.field.startsWith( `${ field }.` )
			)?.message,
		save,
		reset: ( fresh ) => {
			setValues( fresh );
			setUnsaved( false );
			setError( null );
		},
		clearError: () => setError( null ),
		attempt,
	};
}
