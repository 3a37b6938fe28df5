/**
 * What PHP tells the screens when they start; the only reader of `window`. Everything here is fixed for the page.
 */

declare global {
	interface Window {
		mentoringProgram?: Partial< BootData >;
	}
}

export interface BootData {
	/** Which screen this is: "terms". */
	screen: string;
	/** Addresses of the screens, by their names. */
	screens: Record< string, string >;
	/** IANA zone of the site. */
	timezone: string;
	/** Seconds from UTC since a second, oldest first, as the server knows the zone. */
	offsets: [ number, number ][];
	/** The one name of that zone. */
	zone: string;
	/** Formats of the site, as PHP writes them. */
	dateFormat: string;
	timeFormat: string;
	/** Locale for numbers, BCP 47. */
	locale: string;
	/** Name of the site: what a chapter is called unless it says otherwise. */
	siteName: string;
	/** Whether who is signed in reads answers. */
	readsAnswers: boolean;
}

const nothing: BootData = {
	screen: '',
	screens: {},
	timezone: 'UTC',
	offsets: [],
	zone: 'UTC',
	dateFormat: 'j F Y',
	timeFormat: 'H:i',
	locale: 'en',
	siteName: '',
	readsAnswers: false,
};

export const bootData: BootData = { ...nothing, ...window.mentoringProgram };

/**
 * Address of a screen.
 * @param name  "terms".
 * @param query What it shows: { term: 3 }.
 */
export function screenUrl(
	name: string,
	query: Record< string, string | number > = {}
): string {
	const url = new URL( bootData.screens[ name ] ?? '', window.location.href );
	for ( const [ key, value ] of Object.entries( query ) ) {
		url.searchParams.set( key, String( value ) );
	}
	return url.toString();
}

/**
 * A number in the address of this page: term=3; null when there is none.
 * @param name Name of the argument.
 */
export function numberInAddress( name: string ): number | null {
	const value = new URL( window.location.href ).searchParams.get( name );
	return value !== null && /^\d+$/.test( value ) ? Number( value ) : null;
}

/**
 * A word in the address of this page; '' when there is none. WordPress takes some away before we see them ("saved").
 * @param name Name of the argument.
 */
export function wordInAddress( name: string ): string {
	return new URL( window.location.href ).searchParams.get( name ) ?? '';
}

/**
 * Writes into the address of this page what it shows, without leaving it; '' takes an argument away.
 * @param changes  Arguments.
 * @param isOpened Whether Back should undo it.
 */
export function changeAddress(
	changes: Record< string, string >,
	isOpened = false
): void {
	const url = new URL( window.location.href );
	for ( const [ key, value ] of Object.entries( changes ) ) {
		if ( value === '' ) {
			url.searchParams.delete( key );
		} else {
			url.searchParams.set( key, value );
		}
	}
	if ( url.href !== window.location.href ) {
		window.history[ isOpened ? 'pushState' : 'replaceState' ](
			null,
			'',
			url
		);
	}
}

/**
 * Calls when Back or Forward changed the address.
 * @param changed What is called.
 * @return What stops it.
 */
export function onAddress( changed: () => void ): () => void {
	window.addEventListener( 'popstate', changed );
	return () => window.removeEventListener( 'popstate', changed );
}

/**
 * Goes to another page.
 * @param url Where.
 */
export function goTo( url: string ): void {
	window.location.assign( url );
}

/**
 * Hands a file to the browser to keep.
 * @param name What it is saved as.
 * @param file The file.
 */
export function saveFile( name: string, file: Blob ): void {
	const link = document.createElement( 'a' );
	link.href = URL.createObjectURL( file );
	link.download = name;
	link.click();
	URL.revokeObjectURL( link.href );
}

/** Opens the browser's own print dialog. */
export function printPage(): void {
	window.print();
}

/**
 * Asks before leaving while something is not saved.
 * @param isUnsaved Whether there is.
 * @return What stops asking.
 */
export function guardLeaving( isUnsaved: boolean ): () => void {
	const ask = ( event: BeforeUnloadEvent ) => event.preventDefault();
	if ( isUnsaved ) {
		window.addEventListener( 'beforeunload', ask );
	}
	return () => window.removeEventListener( 'beforeunload', ask );
}
