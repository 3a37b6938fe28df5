/**
 * What the command palette knows of us on our own screens; the screens themselves WordPress adds from its menu.
 */
import { store as commands } from '@wordpress/commands';
import { dispatch } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { calendar, people, plus } from '@wordpress/icons';
import { goTo, screenUrl } from '../shared/boot-data';

export function registerCommands(): void {
	const { registerCommand } = dispatch( commands );
	const known = [
		{
			name: 'add-group',
			label: __( 'Add a mentoring group', 'mentoring-program' ),
			icon: plus,
			url: screenUrl( 'groups', { new: 1 } ),
		},
		{
			name: 'add-term',
			label: __( 'Add a mentoring term', 'mentoring-program' ),
			icon: calendar,
			url: screenUrl( 'terms', { new: 1 } ),
		},
		{
			name: 'registrations',
			label: __( 'Go to mentoring registrations', 'mentoring-program' ),
			icon: people,
			url: screenUrl( 'registrations' ),
		},
	];
	for ( const { name, label, icon, url } of known ) {
		void registerCommand( {
			name: `mentoring-program/${ name }`,
			label,
			icon,
			callback: ( { close } ) => {
				close();
				goTo( url );
			},
		} );
	}
}
