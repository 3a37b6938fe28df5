/**
 * When registration opens and closes, as a sentence under what is typed: how long until then, how long it stays open, and
 * that nobody has to be there for it.
 */
import { Notice } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { daysBetween } from '../meeting/schedule';
import { formatDate, formatTime, momentOf } from '../shared/dates';

const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;

interface Typed {
	starts_on: string;
	/** Wall times of the site, "Y-m-d H:i"; '' while it is not decided. */
	opens_on: string;
	closes_on: string;
}

export function WindowNotice( { typed }: { typed: Typed } ) {
	return (
		<Notice
			status="info"
			isDismissible={ false }
			spokenMessage=""
			className="mentoring-window"
		>
			{ windowSentences( typed, Date.now() ).map( ( sentence, index ) =>
				index === 0 ? (
					<strong key={ sentence }>{ `${ sentence } ` }</strong>
				) : (
					`${ sentence } `
				)
			) }
		</Notice>
	);
}

/**
 * The sentences, the most important first.
 * @param typed What is typed.
 * @param now   Milliseconds.
 */
export function windowSentences( typed: Typed, now: number ): string[] {
	const opens = momentOf( typed.opens_on );
	if ( opens === null ) {
		return [
			__(
				'Registration stays closed until you say when it opens.',
				'mentoring-program'
			),
		];
	}
	const closes = momentOf( typed.closes_on );
	if ( closes !== null && closes <= opens ) {
		return [
			__(
				'It would close before it opens. Please correct one of the two.',
				'mentoring-program'
			),
		];
	}
	if ( closes !== null && closes <= now ) {
		return [
			sprintf(
				/* translators: %s: date and time. */
				__( 'Registration closed on %s.', 'mentoring-program' ),
				atDay( typed.closes_on )
			),
		];
	}
	const isToCome = opens > now;
	return [
		isToCome
			? sprintf(
					/* translators: 1: date and time, 2: a span of time: "17 hours". */
					__( 'Opens on %1$s, in %2$s.', 'mentoring-program' ),
					atDay( typed.opens_on ),
					span( opens - now )
				)
			: sprintf(
					/* translators: %s: date and time. */
					__( 'Open since %s.', 'mentoring-program' ),
					atDay( typed.opens_on )
				),
		closing( closes, isToCome ? opens : null, now ),
		beforeTerm( typed ),
		__( 'Nobody has to be at a computer for this.', 'mentoring-program' ),
	].filter( Boolean );
}

/**
 * When it closes.
 * @param closes Milliseconds; null with the first meeting of each group.
 * @param opens  Milliseconds; null when it has opened.
 * @param now    Milliseconds.
 */
function closing(
	closes: number | null,
	opens: number | null,
	now: number
): string {
	if ( closes === null ) {
		return __(
			'Each group takes people until its first meeting.',
			'mentoring-program'
		);
	}
	return opens === null
		? sprintf(
				/* translators: %s: a span of time: "9 days". */
				__( 'Closes in %s.', 'mentoring-program' ),
				span( closes - now )
			)
		: sprintf(
				/* translators: %s: a span of time: "130 days". */
				__( 'Stays open for %s.', 'mentoring-program' ),
				span( closes - opens )
			);
}

/**
 * How the closing lies to the first day of the term; '' when one of them is open.
 * @param typed What is typed.
 */
function beforeTerm( typed: Typed ): string {
	const days = daysBetween( typed.closes_on.slice( 0, 10 ), typed.starts_on );
	if ( days === null ) {
		return '';
	}
	return days > 0
		? sprintf(
				/* translators: %d: number of days. */
				_n(
					'That is %d day before the term begins.',
					'That is %d days before the term begins.',
					days,
					'mentoring-program'
				),
				days
			)
		: __(
				'That is after the term has begun; a group closes before its first meeting in any case.',
				'mentoring-program'
			);
}

function atDay( moment: string ): string {
	const [ date = '', time = '' ] = moment.split( ' ' );
	return `${ formatDate( date ) }, ${ formatTime( time ) }`;
}

/**
 * A span of time in its largest unit, and the next when it is short: "17 hours and 56 minutes".
 * @param milliseconds How long.
 */
function span( milliseconds: number ): string {
	if ( milliseconds >= 2 * day ) {
		const days = Math.floor( milliseconds / day );
		return sprintf(
			/* translators: %d: number of days. */
			_n( '%d day', '%d days', days, 'mentoring-program' ),
			days
		);
	}
	const hours = Math.floor( milliseconds / hour );
	const minutes = Math.floor( ( milliseconds % hour ) / minute );
	const inMinutes = sprintf(
		/* translators: %d: number of minutes. */
		_n( '%d minute', '%d minutes', minutes, 'mentoring-program' ),
		minutes
	);
	if ( hours === 0 ) {
		return inMinutes;
	}
	const inHours = sprintf(
		/* translators: %d: number of hours. */
		_n( '%d hour', '%d hours', hours, 'mentoring-program' ),
		hours
	);
	return minutes === 0
		? inHours
		: sprintf(
				/* translators: 1: "17 hours", 2: "56 minutes". */
				__( '%1$s and %2$s', 'mentoring-program' ),
				inHours,
				inMinutes
			);
}
