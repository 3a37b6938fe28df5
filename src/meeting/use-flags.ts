/**
 * Keeps what deserves a second look beside a list of meetings: asks the server a moment after the list changed, and forgets
 * what somebody chose to keep until the page is left. Flags never block saving.
 */
import { useEffect, useState } from '@wordpress/element';
import { RestError } from '../shared/rest';
import type { MeetingFlag } from '../types/rest';
import { checkMeetings, type Planned } from './api';
import { identity, type MeetingDraft } from './schedule';

/** Milliseconds of quiet before the server is asked. */
const pause = 400;

export interface Flags {
	/** Those of a meeting that nobody chose to keep. */
	of: ( index: number ) => MeetingFlag[];
	/** How many meetings need a look. */
	count: number;
	isAsking: boolean;
	/** Why the dates could not be checked, '' when they were. */
	failure: string;
	again: () => void;
	/** Keeps a meeting as it is. */
	keep: ( index: number ) => void;
}

/**
 * @param planned What the form holds.
 */
export function useFlags( planned: Planned ): Flags {
	const asked = JSON.stringify( planned );
	const [ answer, setAnswer ] = useState< {
		asked: string;
		meetings: MeetingDraft[];
		flags: MeetingFlag[];
	} | null >( null );
	const [ kept, setKept ] = useState< ReadonlySet< string > >( new Set() );
	const [ failure, setFailure ] = useState( '' );
	const [ turn, setTurn ] = useState( 0 );
	useEffect( () => {
		let isCurrent = true;
		const { meetings } = planned;
		const later = setTimeout( async () => {
			try {
				const flags =
					meetings.length === 0 ? [] : await checkMeetings( planned );
				if ( isCurrent ) {
					setAnswer( { asked, meetings, flags } );
					setFailure( '' );
				}
			} catch ( error ) {
				if ( isCurrent ) {
					setFailure(
						error instanceof RestError ? error.message : ''
					);
				}
			}
		}, pause );
		return () => {
			isCurrent = false;
			clearTimeout( later );
		};
		// What is planned is named by what is asked.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ asked, turn ] );

	// An answer speaks of the list as it was: a row that moved meanwhile takes its flags along, one that changed loses them.
	const found = new Map< string, MeetingFlag[] >();
	for ( const flag of answer?.flags ?? [] ) {
		const meeting = answer?.meetings[ flag.index ];
		if ( meeting ) {
			const name = identity( meeting );
			found.set( name, [ ...( found.get( name ) ?? [] ), flag ] );
		}
	}
	const of = ( index: number ) => {
		const meeting = planned.meetings[ index ];
		return meeting && ! kept.has( identity( meeting ) )
			? ( found.get( identity( meeting ) ) ?? [] )
			: [];
	};
	return {
		of,
		count: planned.meetings.filter(
			( _one, index ) => of( index ).length > 0
		).length,
		isAsking: answer?.asked !== asked && failure === '',
		failure,
		again: () => {
			setFailure( '' );
			setTurn( ( last ) => last + 1 );
		},
		keep: ( index ) => {
			const meeting = planned.meetings[ index ];
			if ( meeting ) {
				setKept( new Set( [ ...kept, identity( meeting ) ] ) );
			}
		},
	};
}
