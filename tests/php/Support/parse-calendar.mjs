/**
 * Reads iCalendar from standard input with a real parser (ical.js) and prints it as JSON. Fails on what is none.
 */
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component( ICAL.parse( readFileSync( 0, 'utf8' ) ) );
process.stdout.write(
	JSON.stringify( {
		name: calendar.getFirstPropertyValue( 'x-wr-calname' ),
		method: calendar.getFirstPropertyValue( 'method' ),
		events: calendar.getAllSubcomponents( 'vevent' ).map( ( component ) => {
			const event = new ICAL.Event( component );
			const value = ( name ) =>
				String( component.getFirstPropertyValue( name ) ?? '' );
			return {
				uid: event.uid,
				starts: event.startDate.toString(),
				ends: event.endDate.toString(),
				zone: event.startDate.zone.tzid,
				summary: event.summary,
				location: event.location ?? '',
				description: event.description ?? '',
				sequence: event.sequence,
				status: value( 'status' ),
				changed: value( 'last-modified' ),
				url: value( 'url' ),
			};
		} ),
	} )
);
