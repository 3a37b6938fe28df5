/**
 * My mentoring in the editor: as the person who edits the page sees it.
 */
import type { BlockEditProps } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import { ServerBlock } from '../shared/server-block.tsx';

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< { program: number } > ) {
	return (
		<ServerBlock
			block="mentoring-program/my-mentoring"
			attributes={ attributes }
			setAttributes={ setAttributes }
			needs="program"
			anyProgram={ __( 'All programs', 'mentoring-program' ) }
			note={ __(
				'Each member sees their own places, offers and waiting lists here, and mentors the groups they lead. In the editor you see yours.',
				'mentoring-program'
			) }
		/>
	);
}
