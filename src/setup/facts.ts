/**
 * What set-up and Settings are about: where set-up stands, and the program it sets up.
 */
import { readPrograms } from '../program/api';
import type { Program, Setup } from '../types/rest';
import { readSetup, type StepKey } from './api';

export interface Facts {
	setup: Setup;
	program: Program | null;
}

export async function readFacts(): Promise< Facts > {
	const [ setup, programs ] = await Promise.all( [
		readSetup(),
		readPrograms(),
	] );
	return {
		setup,
		program: programs.find( ( one ) => one.id === setup.program ) ?? null,
	};
}

/**
 * Where a step stands.
 * @param setup Set-up.
 * @param key   Which step.
 */
export function stateOf(
	setup: Setup,
	key: StepKey
): 'open' | 'done' | 'skipped' {
	return setup.steps.find( ( one ) => one.key === key )?.state ?? 'open';
}
