<?php
/**
 * The files whose opening docblock says "Pure." are analysed without WordPress: a WordPress symbol in one of them is an
 * unknown function and fails. Owns that list; the marker in the file is the only place that decides.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

$root = dirname( __DIR__ );
$pure = [];
foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( $root . '/php', FilesystemIterator::SKIP_DOTS ) ) as $file ) {
	$head = $file instanceof SplFileInfo && 'php' === $file->getExtension() ? file_get_contents( $file->getPathname(), length: 2000 ) : '';
	if ( is_string( $head ) && 1 === preg_match( '~/\*\*(?:(?!\*/).)*\bPure\.~s', $head ) ) {
		$pure[] = $file->getPathname();
	}
}
if ( count( $pure ) < 10 ) {
	throw new RuntimeException( sprintf( 'Only %d files say "Pure." in their opening docblock: the border is not being checked.', count( $pure ) ) );
}
sort( $pure );

return [
	'includes'   => [ $root . '/vendor/phpstan/phpstan-strict-rules/rules.neon' ],
	'parameters' => [
		'level'                     => 9,
		'phpVersion'                => [
			'min' => 80100,
			'max' => 80500,
		],
		'tmpDir'                    => $root . '/.cache/phpstan-pure',
		'paths'                     => $pure,
		'treatPhpDocTypesAsCertain' => false,
	],
];
