/**
 * Jest runs the TypeScript tests in tests/js the way wp-scripts builds the code.
 */
export default {
	preset: '@wordpress/jest-preset-default',
	roots: [ '<rootDir>/tests/js' ],
	testMatch: [ '**/*.test.ts', '**/*.test.tsx' ],
	transform: {
		'\\.[jt]sx?$': '@wordpress/scripts/config/babel-transform',
	},
	cacheDirectory: '<rootDir>/.cache/jest',
};
