/**
 * Term status in the editor: the real states of the terms.
 */
import type { BlockEditProps } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import { ServerBlock } from '../shared/server-block.tsx';

type Attributes = {
	program: number;
	term: number;
};

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< Attributes > ) {
	return (
		<ServerBlock
			block="mentoring-program/term-status"
			attributes={ attributes }
			setAttributes={ setAttributes }
			needs="term"
			anyProgram={ __( 'The first program', 'mentoring-program' ) }
			terms={ {
				any: __( 'Every term that is not over', 'mentoring-program' ),
				help: __(
					'By itself it goes along with the year.',
					'mentoring-program'
				),
			} }
		/>
	);
}
