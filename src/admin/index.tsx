/**
 * Mounts the screen that PHP asked for. One bundle, loaded on our screens only.
 */
import { createRoot, StrictMode } from '@wordpress/element';
import type { ComponentType } from 'react';
import { GroupScreen } from '../group/screen';
import { RegistrationScreen } from '../registration/screen';
import { SettingsScreen, SetupScreen } from '../setup/screen';
import { bootData } from '../shared/boot-data';
import { TermScreen } from '../term/screen';
import { registerCommands } from './commands';
import { OverviewScreen } from './overview';
import './style.scss';

const screens: Record< string, ComponentType > = {
	overview: OverviewScreen,
	terms: TermScreen,
	groups: GroupScreen,
	registrations: RegistrationScreen,
	settings: SettingsScreen,
	setup: SetupScreen,
};

const root = document.getElementById( 'mentoring-program' );
const Screen = screens[ bootData.screen ];
if ( root && Screen ) {
	registerCommands();
	createRoot( root ).render(
		<StrictMode>
			<Screen />
		</StrictMode>
	);
}
