<?php
/**
 * How PHP is laid out: WordPress spacing (tabs, `( $x )`), modern syntax. Owns layout only; security is phpcs.xml.dist,
 * types are phpstan.neon.dist.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

$files = PhpCsFixer\Finder::create()
	->in( __DIR__ )
	->exclude( [ 'node_modules', 'vendor', 'build', 'artifacts', '.cache' ] )
	->ignoreDotFiles( false )
	->name( '*.php' );

return ( new PhpCsFixer\Config() )
	->setRiskyAllowed( true )
	->setUnsupportedPhpVersionAllowed( true )
	->setIndent( "\t" )
	->setLineEnding( "\n" )
	->setCacheFile( __DIR__ . '/.cache/php-cs-fixer.json' )
	->setFinder( $files )
	->setRules(
		[
			'array_indentation'                 => true,
			'array_syntax'                      => [ 'syntax' => 'short' ],
			'binary_operator_spaces'            => [ 'default' => 'at_least_single_space' ],
			'blank_line_after_namespace'        => true,
			'blank_line_after_opening_tag'      => false,
			'braces_position'                   => [
				'classes_opening_brace'   => 'same_line',
				'functions_opening_brace' => 'same_line',
			],
			'cast_spaces'                       => [ 'space' => 'single' ],
			'concat_space'                      => [ 'spacing' => 'one' ],
			'constant_case'                     => [ 'case' => 'lower' ],
			'control_structure_braces'          => true,
			'declare_equal_normalize'           => [ 'space' => 'single' ],
			'declare_strict_types'              => true,
			'elseif'                            => true,
			'encoding'                          => true,
			'full_opening_tag'                  => true,
			'indentation_type'                  => true,
			'line_ending'                       => true,
			'lowercase_keywords'                => true,
			'method_argument_space'             => [ 'on_multiline' => 'ignore' ],
			'no_closing_tag'                    => true,
			'no_spaces_after_function_name'     => true,
			'no_extra_blank_lines'              => true,
			'no_trailing_whitespace'            => true,
			'no_unused_imports'                 => true,
			'no_whitespace_in_blank_line'       => true,
			'ordered_imports'                   => true,
			'single_blank_line_at_eof'          => true,
			'single_import_per_statement'       => true,
			'single_line_empty_body'            => true,
			'single_space_around_construct'     => true,
			'spaces_inside_parentheses'         => [ 'space' => 'single' ],
			'strict_comparison'                 => true,
			'strict_param'                      => true,
			'ternary_operator_spaces'           => true,
			'modifier_keywords'                 => true,
			'whitespace_after_comma_in_array'   => true,
			'yoda_style'                        => [
				'equal'            => true,
				'identical'        => true,
				'less_and_greater' => null,
			],
		]
	);
