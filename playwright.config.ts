/**
 * Browser tests. `js` runs every journey; `no-js` runs those marked @no-js again with JavaScript off; `classic` and
 * `playground` run what is marked @smoke on a classic theme, and on SQLite with PHP 8.1; `oldest` runs that and what is
 * marked @oldest on the oldest WordPress we support. `pictures` takes those of the docs.
 */
import { defineConfig, devices } from '@playwright/test';
import type { SiteKind } from './tests/e2e/support/site.ts';

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig< object, { siteKind: SiteKind } >( {
	testDir: 'tests/e2e',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	workers: 2,
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	reporter: [
		[ 'list' ],
		[ 'json', { outputFile: process.env.MENTORING_PROGRAM_REPORT } ],
	],
	use: {
		...devices[ 'Desktop Chrome' ],
		locale: 'en-CA',
		timezoneId: 'America/Vancouver',
		actionTimeout: 20_000,
		screenshot: 'only-on-failure',
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: {
			...( executablePath ? { executablePath } : {} ),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
	projects: [
		{ name: 'js', testIgnore: '**/pictures.spec.ts' },
		{ name: 'no-js', grep: /@no-js/, use: { javaScriptEnabled: false } },
		// Of these there is one site each: two workers would put it back under each other's feet.
		{
			name: 'classic',
			grep: /@smoke/,
			workers: 1,
			use: { siteKind: 'classic' },
		},
		{
			name: 'playground',
			grep: /@smoke/,
			workers: 1,
			use: { siteKind: 'playground' },
		},
		{
			name: 'oldest',
			grep: /@smoke|@oldest/,
			workers: 1,
			use: { siteKind: 'oldest' },
		},
		// Writes into docs/images: only when asked.
		...( process.env.MENTORING_PROGRAM_PICTURES
			? [ { name: 'pictures', testMatch: '**/pictures.spec.ts' } ]
			: [] ),
	],
} );
