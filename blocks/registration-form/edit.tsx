/**
 * The registration form in the editor: on a group's page that group, elsewhere the question which one.
 */
import type { BlockEditProps } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import { ServerBlock } from '../shared/server-block.tsx';

type Attributes = {
	program: number;
	term: number;
	group: number;
};

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< Attributes > ) {
	return (
		<ServerBlock
			block="mentoring-program/registration-form"
			attributes={ attributes }
			setAttributes={ setAttributes }
			needs="groups"
			heading={ __( 'Groups to choose from', 'mentoring-program' ) }
			anyProgram={ __( 'All programs', 'mentoring-program' ) }
			terms={ {
				any: __(
					'The term that is open, or the next one',
					'mentoring-program'
				),
				help: __(
					'On the page of a group the form is always for that group.',
					'mentoring-program'
				),
			} }
		/>
	);
}
