/**
 * The group catalog in the editor: the real catalog, and in the sidebar what it shows.
 */
import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { CheckboxControl, PanelBody } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Preview } from '../shared/preview.tsx';
import { ProgramSetting, TermSetting } from '../shared/settings.tsx';
import { useOptions } from '../shared/use-options.ts';

type Attributes = {
	program: number;
	term: number;
	filters: string[];
};

const filterNames = [ 'weekday', 'location', 'track', 'places' ];

export function Edit( {
	attributes,
	setAttributes,
}: BlockEditProps< Attributes > ) {
	const options = useOptions();
	const labels = new Map< string, string >( [
		[ 'weekday', __( 'Weekday', 'mentoring-program' ) ],
		[ 'location', __( 'Online or in person', 'mentoring-program' ) ],
		[ 'track', __( 'Length', 'mentoring-program' ) ],
		[ 'places', __( 'Has places', 'mentoring-program' ) ],
	] );

	function show( name: string, shown: boolean ) {
		setAttributes( {
			filters: filterNames.filter( ( filter ) =>
				filter === name ? shown : attributes.filters.includes( filter )
			),
		} );
	}

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
							'The open term, and the next',
							'mentoring-program'
						) }
						help={ __(
							'By itself the catalog goes along with the year: a term disappears once it is over.',
							'mentoring-program'
						) }
						onChange={ ( term ) => setAttributes( { term } ) }
					/>
				</PanelBody>
				<PanelBody title={ __( 'Filters', 'mentoring-program' ) }>
					{ filterNames.map( ( name ) => (
						<CheckboxControl
							__nextHasNoMarginBottom
							key={ name }
							label={ labels.get( name ) ?? name }
							checked={ attributes.filters.includes( name ) }
							onChange={ ( shown ) => show( name, shown ) }
						/>
					) ) }
				</PanelBody>
			</InspectorControls>
			<Preview
				block="mentoring-program/group-catalog"
				attributes={ attributes }
				options={ options }
				title={ __( 'Group catalog', 'mentoring-program' ) }
				needsTerm
			/>
		</div>
	);
}
