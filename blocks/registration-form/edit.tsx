/**
 * The registration form in the editor: on a group's page that group, elsewhere the question which one.
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
	group: number;
};

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< Attributes > ) {
	const options = useOptions();
	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody
					title={ __( 'Groups to choose from', 'mentoring-program' ) }
				>
					<ProgramSetting
						options={ options }
						value={ attributes.program }
						byItself={ __( 'All programs', 'mentoring-program' ) }
						onChange={ ( program ) =>
							setAttributes( { program, term: 0 } )
						}
					/>
					<TermSetting
						options={ options }
						program={ attributes.program }
						value={ attributes.term }
						byItself={ __(
							'The term that is open, or the next one',
							'mentoring-program'
						) }
						help={ __(
							'On the page of a group the form is always for that group.',
							'mentoring-program'
						) }
						onChange={ ( term ) => setAttributes( { term } ) }
					/>
				</PanelBody>
			</InspectorControls>
			<Preview
				block="mentoring-program/registration-form"
				attributes={ attributes }
				options={ options }
				title={ __( 'Registration form', 'mentoring-program' ) }
				needsTerm
			/>
		</div>
	);
}
