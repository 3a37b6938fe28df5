/** `@wordpress/commands` ships no types; what we use of it. */
declare module '@wordpress/commands' {
	import type { StoreDescriptor } from '@wordpress/data';
	import type { JSX } from 'react';

	interface Command {
		name: string;
		label: string;
		icon?: JSX.Element;
		callback: ( context: { close: () => void } ) => void;
	}

	export const store: StoreDescriptor< {
		reducer: () => unknown;
		actions: { registerCommand: ( command: Command ) => object };
	} >;
}
