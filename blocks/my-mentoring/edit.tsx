/**
 * My mentoring in the editor: as the person who edits the page sees it.
 */
import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Preview } from '../shared/preview.tsx';
import { ProgramSetting } from '../shared/settings.tsx';
import { useOptions } from '../shared/use-options.ts';

type Attributes = {
	program: number;
};

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< Attributes > ) {
	const options = useOptions();
	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'What is shown', 'mentoring-program' ) }>
					<p>
						{ __(
							'Each member sees their own places, offers and waiting lists here, and mentors the groups they lead. In the editor you see yours.',
							'mentoring-program'
						) }
					</p>
					<ProgramSetting
						options={ options }
						value={ attributes.program }
						byItself={ __( 'All programs', 'mentoring-program' ) }
						onChange={ ( program ) => setAttributes( { program } ) }
					/>
				</PanelBody>
			</InspectorControls>
			<Preview
				block="mentoring-program/my-mentoring"
				attributes={ attributes }
				options={ options }
				title={ __( 'My mentoring', 'mentoring-program' ) }
				needsTerm={ false }
			/>
		</div>
	);
}
