/**
 * Mounts a screen on the page PHP made for it. Each file of screens/ is one screen and becomes one script, loaded on that
 * screen only: a new screen costs the others nothing, and WordPress finds its translations by its name.
 */
import { createRoot, StrictMode } from '@wordpress/element';
import type { ComponentType } from 'react';
import { registerCommands } from './commands';

/**
 * @param Screen What the page shows.
 */
export function mount( Screen: ComponentType ): void {
	const root = document.getElementById( 'mentoring-program' );
	if ( root ) {
		registerCommands();
		createRoot( root ).render(
			<StrictMode>
				<Screen />
			</StrictMode>
		);
	}
}
