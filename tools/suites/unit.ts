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
import { ensureComposerPackages } from '../packages.ts';

export const unit: Suite = {
	name: 'unit',
	run: async ( args: string[] ): Promise< Result > => {
		await ensureComposerPackages();
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
