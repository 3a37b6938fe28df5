/**
 * What a text comes out as, asked of the server a moment after the last key: it alone knows how a text is filled in.
 */
import { useEffect, useState } from '@wordpress/element';
import { RestError } from '../shared/rest';
import type { Letter } from '../types/rest';
import { previewMessage, type Words } from './api';

const PAUSE = 400;

export interface ShownPreview {
	/** What came out last; null before the first. */
	letter: Letter | null;
	/** Why there is no newer one; '' when there is. */
	problem: string;
	/** Message of the outbox whose reader it is for; 0 for an invented person. */
	like: number;
	setLike: ( like: number ) => void;
}

/**
 * @param kind  Kind of message.
 * @param words What is typed.
 */
export function usePreview(
	kind: string,
	{ subject, body }: Words
): ShownPreview {
	const [ like, setLike ] = useState( 0 );
	const [ letter, setLetter ] = useState< Letter | null >( null );
	const [ problem, setProblem ] = useState( '' );
	useEffect( () => {
		let isCurrent = true;
		const later = setTimeout( () => {
			previewMessage( kind, { subject, body }, like ).then(
				( shown ) => {
					if ( isCurrent ) {
						setLetter( shown );
						setProblem( '' );
					}
				},
				( error: unknown ) => {
					if ( isCurrent && error instanceof RestError ) {
						setProblem( error.message );
					}
				}
			);
		}, PAUSE );
		return () => {
			isCurrent = false;
			clearTimeout( later );
		};
	}, [ kind, subject, body, like ] );
	return { letter, problem, like, setLike };
}
