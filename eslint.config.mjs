/**
 * How TypeScript is written here: WordPress's rules, types that are checked, and the borders of the house (only
 * src/shared/rest.ts talks to the network).
 */
import wordpress from '@wordpress/eslint-plugin';

const typescript = [ '**/*.ts', '**/*.tsx' ];

export default [
	{
		ignores: [
			'build/**',
			'vendor/**',
			'node_modules/**',
			'artifacts/**',
			'.cache/**',
			'src/types/rest.ts',
		],
	},
	...wordpress.configs.recommended,
	{
		settings: {
			// TypeScript resolves imports itself; npm run test:types is the judge.
			'import/core-modules': [ '@wordpress/dataviews/wp' ],
			jsdoc: { mode: 'typescript' },
		},
		rules: {
			'import/no-unresolved': 'off',
			'import/named': 'off',
			'import/default': 'off',
			'import/no-extraneous-dependencies': 'off',
			// Core's own name for the panels of a block's sidebar, the same from 6.8 on.
			'@wordpress/no-unsafe-wp-apis': [
				'error',
				{
					'@wordpress/components': [
						'__experimentalToolsPanel',
						'__experimentalToolsPanelItem',
					],
				},
			],
			'func-style': [
				'error',
				'declaration',
				{ allowArrowFunctions: true },
			],
			'no-nested-ternary': 'error',
			// Records keep the names the server gives them.
			camelcase: 'off',
			'@wordpress/i18n-text-domain': [
				'error',
				{ allowedTextDomain: 'mentoring-program' },
			],
			'jsdoc/require-param': 'off',
			'jsdoc/require-param-type': 'off',
			'jsdoc/require-returns-type': 'off',
			'jsdoc/check-line-alignment': 'off',
			'jsdoc/check-tag-names': 'off',
		},
	},
	{
		files: typescript,
		languageOptions: {
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
			},
		},
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/ban-ts-comment': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': [
				'error',
				{ checksVoidReturn: false },
			],
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports' },
			],
			'no-shadow': 'off',
			'@typescript-eslint/no-shadow': 'error',
		},
	},
	{
		files: [ 'src/**/*.{ts,tsx}', 'blocks/**/*.{ts,tsx}' ],
		ignores: [ 'src/shared/rest.ts' ],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					paths: [
						{
							name: '@wordpress/api-fetch',
							message:
								'Only src/shared/rest.ts talks to the network.',
						},
					],
				},
			],
		},
	},
	{
		files: [ 'tools/**', 'tests/e2e/**', 'tests/bench/**', '*.config.*' ],
		rules: {
			'no-console': 'off',
		},
	},
	{
		// Playwright's fixtures hand over with a function named use, which is no React hook.
		files: [ 'tests/e2e/**' ],
		rules: { 'react-hooks/rules-of-hooks': 'off' },
	},
	...wordpress.configs[ 'test-unit' ].map( ( config ) => ( {
		...config,
		files: [ 'tests/js/**' ],
	} ) ),
];
