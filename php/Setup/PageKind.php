<?php
/**
 * The pages set-up makes, each with the one block it holds. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

enum PageKind: string {
	case GroupCatalog     = 'group_catalog';
	case RegistrationForm = 'registration_form';
	case MyMentoring      = 'my_mentoring';

	/**
	 * What a new page holds.
	 */
	public function content(): string {
		return '<!-- wp:' . $this->block() . ' /-->';
	}

	/**
	 * What the content of a page that serves the purpose already has in it, one of these.
	 *
	 * @return array{block: string, shortcode: string}
	 */
	public function marks(): array {
		return [
			'block'     => '<!-- wp:' . $this->block() . ' ',
			'shortcode' => '[mentoring_' . $this->value,
		];
	}

	private function block(): string {
		return 'mentoring-program/' . str_replace( '_', '-', $this->value );
	}
}
