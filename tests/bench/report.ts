/**
 * What the bench says: a table on the screen, and docs/benchmarks.md. No absolute time: machines differ, ratios last.
 */
import { cpus, totalmem } from 'node:os';
import type { Line } from './line.ts';

/**
 * The table on the screen.
 * @param lines What was measured.
 */
export function table( lines: Line[] ): string {
	const wide = ( of: ( line: Line ) => string ) =>
		Math.max( ...lines.map( ( line ) => of( line ).length ) );
	const what = wide( ( line ) => line.what );
	const measured = wide( ( line ) => line.measured );
	const limit = wide( ( line ) => line.limit );
	return lines
		.map( ( line ) =>
			[
				line.holds ? '✓' : '✗',
				line.goal.padEnd( 3 ),
				line.what.padEnd( what ),
				line.measured.padStart( measured ),
				line.limit.padStart( limit ),
				line.note,
			].join( '  ' )
		)
		.join( '\n' );
}

/**
 * docs/benchmarks.md.
 * @param lines    What was measured.
 * @param versions PHP, database and WordPress.
 * @param day      Y-m-d.
 */
export function page( lines: Line[], versions: string[], day: string ): string {
	const missed = lines.filter( ( { holds } ) => ! holds ).length;
	return `<!-- Written by npm run bench. -->

# Benchmarks

Ratios of one run on ${ day }, on a machine with ${ cpus().length } processors and ${ Math.round( totalmem() / 2 ** 30 ) } GiB of memory: ${ versions.join( ', ' ) }. ${ missed === 0 ? 'Every goal holds.' : `${ missed } of ${ lines.length } goals do not hold.` }

They say how the plugin compares with the same WordPress without it, not how fast a site will be: that depends on the site.

| | Goal | What | Measured | Limit | |
|---|---|---|---|---|---|
${ lines.map( ( line ) => `| ${ line.holds ? '✓' : '✗' } | ${ line.goal } | ${ line.what } | ${ line.measured } | ${ line.limit } | ${ line.note } |` ).join( '\n' ) }

## How it was measured

- Two sites on one database server, served by PHP's own web server with four workers on this machine, with the same theme: a bare WordPress, and one with the plugin and a chapter larger than any will be: 174 groups, 50 000 registrations. Both have the same name and the same pages, which the theme lists. "Bare page" is a page with one paragraph on the bare site; "REST floor" is \`/wp/v2/types\` there, asked by somebody signed in.
- Times are those of whole requests. Ours and the control's are taken turn by turn, whoever was second going first next, at least 15 of each; the ratio is that of the two medians. The quartiles tell how quiet the machine was.
- Queries, writes, requests sent out, memory and files are counted by a must-use plugin both sites have (\`tests/bench/probe.php\`).
- Sizes are of gzip -9. WordPress's own scripts are not counted; React is measured from WordPress's own copy.
- What cron keeps ready each minute (the catalog as visitors see it, the number of registrations) was kept ready before P7 and P9 were measured, and nothing changed meanwhile. After a change, until cron's next minute, the catalog is drawn afresh; its queries are those of that drawing.
- A registration writes its messages; handing them over to a mail server is outside of what is measured.
- Files are drawn as they are sent: memory is the peak of drawing one, above what was in use before; the small file and the large one are drawn in turns, by a process of its own each.
- The object cache is Redis with a drop-in of the tests' own (\`tests/bench/object-cache.php\`).
- Layout shift and blocking time come from Chromium's PerformanceObserver, not from a score.

\`npm run bench\` measures again, writes this page, and fails when a limit is missed.
`;
}
