/**
 * Registers a block from its block.json: PHP prints it, so nothing is saved with the post.
 */
import {
	registerBlockType,
	type BlockConfiguration,
	type BlockEditProps,
} from '@wordpress/blocks';
import type { ComponentType } from 'react';

/**
 * @param metadata What block.json says.
 * @param Edit     The block in the editor.
 */
export function register< Attributes extends Record< string, unknown > >(
	metadata: object,
	Edit: ComponentType< BlockEditProps< Attributes > >
): void {
	if ( ! isConfiguration< Attributes >( metadata ) ) {
		throw new Error( 'block.json has no name or no attributes.' );
	}
	registerBlockType( metadata, { edit: Edit, save: () => null } );
}

function isConfiguration< Attributes extends Record< string, unknown > >(
	metadata: object
): metadata is BlockConfiguration< Attributes > {
	return 'name' in metadata && 'attributes' in metadata;
}
