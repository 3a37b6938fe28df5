/**
 * Term status in the editor: the real states of the terms.
 */
import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Preview } from '../shared/preview.tsx';
import { ProgramSetting, TermSetting } from '../shared/settings.tsx';
import { useOptions } from '../shared/use-options.ts';

type Attributes = {
	program: number;
	term: number;
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
					<ProgramSetting
						options={ options }
						value={ attributes.program }
						byItself={ __(
							'The first program',
							'mentoring-program'
						) }
						onChange={ ( program ) =>
							setAttributes( { program, term: 0 } )
						}
					/>
					<TermSetting
						options={ options }
						program={ attributes.program }
						value={ attributes.term }
						byItself={ __(
							'Every term that is not over',
							'mentoring-program'
						) }
						help={ __(
							'By itself it goes along with the year.',
							'mentoring-program'
						) }
						onChange={ ( term ) => setAttributes( { term } ) }
					/>
				</PanelBody>
			</InspectorControls>
			<Preview
				block="mentoring-program/term-status"
				attributes={ attributes }
				options={ options }
				title={ __( 'Term status', 'mentoring-program' ) }
				needsTerm
			/>
		</div>
	);
}
