/**
 * Term status: words that flip at the opening second.
 */
import { keepCurrent } from '../shared/live.ts';
import { start } from '../shared/start.ts';

start( 'term-status', 'start', keepCurrent );
