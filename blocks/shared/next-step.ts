/**
 * Which step is missing before a block has something to show. Pure.
 */
import type { Options } from './use-options.ts';

/** What a block cannot do without. */
export type Needs = 'program' | 'term' | 'groups';

export type Step =
	| { kind: 'set-up' }
	| { kind: 'add-term' }
	| { kind: 'add-group'; term: number }
	| { kind: 'choose-program' }
	| { kind: 'choose-term' };

/**
 * The step, or null when the block shows the real thing or its options are not known.
 * @param options What can be chosen.
 * @param needs   What the block cannot do without.
 * @param program Chosen program, 0 for none.
 * @param term    Chosen term, 0 for none.
 */
export function nextStep(
	options: Options,
	needs: Needs,
	program: number,
	term: number
): Step | null {
	if ( options.state !== 'ready' ) {
		return null;
	}
	const { programs, terms } = options;
	if ( programs.length === 0 ) {
		return { kind: 'set-up' };
	}
	if ( program !== 0 && ! programs.some( ( { id } ) => id === program ) ) {
		return { kind: 'choose-program' };
	}
	if ( needs === 'program' ) {
		return null;
	}
	const own = terms.filter(
		( one ) => program === 0 || one.program === program
	);
	const [ first ] = own;
	if ( ! first ) {
		return { kind: 'add-term' };
	}
	const shown = term === 0 ? own : own.filter( ( { id } ) => id === term );
	if ( shown.length === 0 ) {
		return { kind: 'choose-term' };
	}
	return needs === 'groups' && shown.every( ( { groups } ) => groups === 0 )
		? { kind: 'add-group', term: shown[ 0 ]?.id ?? first.id }
		: null;
}
