/**
 * My mentoring: accept, let go and leave, each sent once.
 */
import { start } from '../shared/start.ts';
import { submitOnce } from '../shared/submit.ts';

start( 'my-mentoring', 'start', ( block ) => submitOnce( block ) );
