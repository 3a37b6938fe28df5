/**
 * `npm run pictures`: takes the pictures of README and docs anew, of the demo chapter, into docs/images/.
 */
import { inProject } from './lib/paths.ts';
import { prepare } from './packages.ts';
import { e2e } from './suites/e2e.ts';

process.env.MENTORING_PROGRAM_PICTURES = inProject( 'docs/images' );
await prepare( e2e.needs );
const { passed, failed, output } = await e2e.run( [ '--project=pictures' ] );
process.stdout.write( output );
process.stdout.write( `${ passed } good, ${ failed } bad.\n` );
process.exit( failed === 0 ? 0 : 1 );
