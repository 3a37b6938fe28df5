/**
 * Programs over REST.
 */
import { get, post, remove } from '../shared/rest';
import type { Program, ProgramInput, RuleSet } from '../types/rest';

/** Every program, oldest first. */
export function readPrograms(): Promise< Program[] > {
	return get( 'programs' );
}

/**
 * Makes a program from a preset.
 * @param input Preset, name, chapter.
 * @param input.preset  Key of the preset.
 * @param input.name    Name of the program.
 * @param input.chapter Name of the chapter.
 */
export function createProgram( input: {
	preset: string;
	name: string;
	chapter: string;
} ): Promise< Program > {
	return post( 'programs', input );
}

/**
 * Saves what changed.
 * @param id    Program.
 * @param input Changes, with the version they were made on.
 */
export function saveProgram(
	id: number,
	input: ProgramInput
): Promise< Program > {
	return post( `programs/${ id }`, input );
}

/**
 * Says that a part was read and is right.
 * @param id   Program.
 * @param what Which part.
 */
export function confirmProgram(
	id: number,
	what: 'members' | 'administrators' | 'agreements'
): Promise< Program > {
	return post( `programs/${ id }/confirm`, { what } );
}

/**
 * Rules by date, the last to come first.
 * @param id Program.
 */
export function readRules( id: number ): Promise< RuleSet[] > {
	return get( `programs/${ id }/rules` );
}

/**
 * Takes back rules planned for a day to come.
 * @param id    Program.
 * @param rules Rule set.
 */
export function withdrawRules( id: number, rules: number ): Promise< void > {
	return remove( `programs/${ id }/rules/${ rules }` );
}
