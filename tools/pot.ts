/**
 * `npm run pot`: writes languages/mentoring-program.pot, from which translators begin. `npm run pot -- --check` only says
 * whether the file is current.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { template, templateFile } from './lib/template.ts';

const written = template();
if ( process.argv.includes( '--check' ) ) {
	const current = existsSync( templateFile )
		? readFileSync( templateFile, 'utf8' )
		: '';
	if ( current !== written ) {
		process.stderr.write(
			'languages/mentoring-program.pot is not what the sources say: npm run pot\n'
		);
		process.exit( 1 );
	}
} else {
	writeFileSync( templateFile, written );
	process.stdout.write( 'Wrote languages/mentoring-program.pot.\n' );
}
