/**
 * `npm run build`: builds blocks and admin screens when they changed.
 */
import { bundle } from './lib/bundle.ts';

process.stdout.write(
	( await bundle() ) ? 'Built into build/.\n' : 'build/ is up to date.\n'
);
