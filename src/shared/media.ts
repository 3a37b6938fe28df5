/**
 * The media library, opened from a button. WordPress offers it on `window.wp.media` only; here behind one typed function.
 */
import { __ } from '@wordpress/i18n';

export interface Picture {
	id: number;
	url: string;
}

interface Attachment {
	id: number;
	url: string;
	sizes?: Record< string, { url: string } >;
}

interface Frame {
	on: ( event: 'select', act: () => void ) => void;
	open: () => void;
	state: () => {
		get: ( what: 'selection' ) => {
			first: () => { toJSON: () => Attachment };
		};
	};
}

/**
 * Lets the person choose or upload a picture.
 * @param onChosen Tells which.
 */
export function choosePicture( onChosen: ( picture: Picture ) => void ): void {
	const open = mediaLibrary();
	const frame = open?.( {
		title: __( 'Choose a photo', 'mentoring-program' ),
		library: { type: 'image' },
		button: { text: __( 'Use this photo', 'mentoring-program' ) },
		multiple: false,
	} );
	frame?.on( 'select', () => {
		const chosen = frame.state().get( 'selection' ).first().toJSON();
		onChosen( {
			id: chosen.id,
			url: chosen.sizes?.thumbnail?.url ?? chosen.url,
		} );
	} );
	frame?.open();
}

type Library = ( options: object ) => Frame;

function mediaLibrary(): Library | null {
	const wp: unknown = Reflect.get( window, 'wp' );
	const media: unknown =
		typeof wp === 'object' && wp !== null
			? Reflect.get( wp, 'media' )
			: null;
	return isLibrary( media ) ? media : null;
}

function isLibrary( value: unknown ): value is Library {
	return typeof value === 'function';
}
