/**
 * `npm run zip`: writes mentoring-program.zip, which any WordPress installs.
 */
import { inProject } from './lib/paths.ts';
import { packPlugin } from './lib/package.ts';

const names = await packPlugin( inProject( 'mentoring-program.zip' ) );
process.stdout.write(
	`mentoring-program.zip holds ${ names.length } files.\n`
);
