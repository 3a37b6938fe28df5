/**
 * PHPUnit without WordPress: rules, entities, conditions.
 */
import { existsSync } from 'node:fs';
import { inProject, inTemporary } from '../lib/paths.ts';
import { run } from '../lib/processes.ts';
import {
	fromJunit,
	nothingRan,
	type Result,
	type Suite,
} from '../lib/results.ts';

export const unit: Suite = {
	name: 'unit',
	needs: [ 'php' ],
	run: async ( args: string[] ): Promise< Result > => {
		if ( ! existsSync( inProject( 'tests/php/unit' ) ) ) {
			return nothingRan( 'Unit tests' );
		}
		const report = inTemporary( 'unit.xml' );
		const { code, output } = await run(
			'php',
			[
				'vendor/bin/phpunit',
				'--no-progress',
				`--log-junit=${ report }`,
				...args,
			],
			{ mayFail: true }
		);
		return fromJunit( report, code, output );
	},
};
