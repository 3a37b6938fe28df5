/**
 * The group catalog in the editor: what it shows, and which filters visitors get.
 */
import type { BlockEditProps } from '@wordpress/blocks';
import {
	CheckboxControl,
	__experimentalToolsPanel as ToolsPanel,
	__experimentalToolsPanelItem as ToolsPanelItem,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { ServerBlock } from '../shared/server-block.tsx';

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
		<ServerBlock
			block="mentoring-program/group-catalog"
			attributes={ attributes }
			setAttributes={ setAttributes }
			needs="groups"
			anyProgram={ __( 'The first program', 'mentoring-program' ) }
			terms={ {
				any: __( 'The open term, and the next', 'mentoring-program' ),
				help: __(
					'By itself the catalog goes along with the year: a term disappears once it is over.',
					'mentoring-program'
				),
			} }
		>
			<ToolsPanel
				label={ __( 'Filters for visitors', 'mentoring-program' ) }
				resetAll={ () => setAttributes( { filters: filterNames } ) }
			>
				{ filterNames.map( ( name ) => (
					<ToolsPanelItem
						key={ name }
						label={ labels.get( name ) ?? name }
						hasValue={ () => ! attributes.filters.includes( name ) }
						onDeselect={ () => show( name, true ) }
						isShownByDefault
					>
						<CheckboxControl
							__nextHasNoMarginBottom
							label={ labels.get( name ) ?? name }
							checked={ attributes.filters.includes( name ) }
							onChange={ ( shown ) => show( name, shown ) }
						/>
					</ToolsPanelItem>
				) ) }
			</ToolsPanel>
		</ServerBlock>
	);
}
