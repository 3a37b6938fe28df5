<?php
/**
 * Dates, times, zones and money as people read them, in the site's formats and language. The only place that formats.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use DateTimeImmutable;
use DateTimeZone;
use WeakMap;
use WP_Locale;

final class Format {
	private const SYMBOLS = [
		'USD' => '$',
		'CAD' => '$',
		'AUD' => '$',
		'NZD' => '$',
		'EUR' => '€',
		'GBP' => '£',
	];

	/**
	 * Dates said so far, by language, format and date: groups of a term meet on the same days.
	 *
	 * @var WeakMap<WP_Locale, array<string, array<string, string>>>
	 */
	private WeakMap $said;

	private readonly DateTimeZone $utc;

	public function __construct() {
		$this->said = new WeakMap();
		$this->utc  = new DateTimeZone( 'UTC' );
	}

	/**
	 * A date: "15 November 2026".
	 *
	 * @param string $date Y-m-d.
	 */
	public function date( string $date ): string {
		return $this->wall( $date, self::site_date_format() );
	}

	/**
	 * A date beside another of the same year: "7 October". Formats that need the year to be read keep it.
	 *
	 * @param string $date Y-m-d.
	 */
	public function date_without_year( string $date ): string {
		$format = self::site_date_format();
		$short  = preg_replace( '/[\s,.]*\b[Yyo]\b[\s,.]*/', ' ', $format );
		return $this->wall( $date, 1 === preg_match( '/[FM]/', $format ) && is_string( $short ) ? trim( $short ) : $format );
	}

	/**
	 * A date with its weekday, short: "Tue 6".
	 *
	 * @param string $date Y-m-d.
	 */
	public function weekday_and_day( string $date ): string {
		/* translators: a weekday and a day of the month as PHP writes formats: Tue 6. */
		return $this->wall( $date, __( 'D j', 'mentoring-program' ) );
	}

	/**
	 * A month with its year: "October 2026".
	 *
	 * @param string $month Y-m or Y-m-d.
	 */
	public function month( string $month, bool $with_year = true ): string {
		/* translators: a month and its year as PHP writes formats: October 2026. */
		return $this->wall( substr( $month, 0, 7 ) . '-01', $with_year ? __( 'F Y', 'mentoring-program' ) : 'F' );
	}

	/**
	 * Any wall date in a PHP date format, translated.
	 *
	 * @param string $date Y-m-d.
	 */
	public function wall( string $date, string $format ): string {
		global $wp_locale;
		$said = $this->said[ $wp_locale ] ?? [];
		if ( ! isset( $said[ $format ][ $date ] ) ) {
			$said[ $format ][ $date ]  = (string) wp_date( $format, ( new DateTimeImmutable( $date, $this->utc ) )->getTimestamp(), $this->utc );
			$this->said[ $wp_locale ] = $said;
		}
		return $said[ $format ][ $date ];
	}

	/**
	 * A wall time in the site's format: "18:00".
	 *
	 * @param string $time H:i.
	 */
	public function time( string $time ): string {
		return $this->wall( '2000-01-01 ' . $time, self::site_time_format() );
	}

	/**
	 * A span of wall times: "18:00–19:30".
	 */
	public function time_span( string $start, string $end ): string {
		return $this->time( $start ) . '–' . $this->time( $end );
	}

	/**
	 * A moment with its zone: "15 November 2026, 9:00 (Vancouver time)".
	 */
	public function moment( DateTimeImmutable $moment, string $timezone ): string {
		/* translators: 1: date and time, 2: name of the time zone. */
		return sprintf( __( '%1$s (%2$s)', 'mentoring-program' ), $this->moment_without_zone( $moment, $timezone ), $this->zone( $timezone ) );
	}

	/**
	 * A moment where the zone is named elsewhere on the page: "15 November 2026, 9:00".
	 */
	public function moment_without_zone( DateTimeImmutable $moment, string $timezone ): string {
		$zone = new DateTimeZone( $timezone );
		/* translators: 1: date, 2: time of day. */
		return sprintf( __( '%1$s, %2$s', 'mentoring-program' ), (string) wp_date( self::site_date_format(), $moment->getTimestamp(), $zone ), (string) wp_date( self::site_time_format(), $moment->getTimestamp(), $zone ) );
	}

	/**
	 * A moment for the datetime attribute, with its offset.
	 */
	public function machine( DateTimeImmutable $moment, string $timezone ): string {
		return $moment->setTimezone( new DateTimeZone( $timezone ) )->format( 'Y-m-d\TH:iP' );
	}

	/**
	 * The one name of a time zone, derived from it: "Vancouver time".
	 */
	public function zone( string $timezone ): string {
		if ( 'UTC' === $timezone ) {
			return 'UTC';
		}
		$city = str_replace( '_', ' ', substr( $timezone, (int) strrpos( '/' . $timezone, '/' ) ) );
		/* translators: %s: name of a city, for example Vancouver. */
		return sprintf( __( '%s time', 'mentoring-program' ), $city );
	}

	/**
	 * A place in order: "1st", "5th".
	 */
	public function ordinal( int $number ): string {
		$pattern = match ( true ) {
			/* translators: %s: a number that ends in 11, 12 or 13, or in none of 1, 2, 3. */
			in_array( $number % 100, [ 11, 12, 13 ], true ) => __( '%sth', 'mentoring-program' ),
			/* translators: %s: a number that ends in 1. */
			1 === $number % 10 => __( '%sst', 'mentoring-program' ),
			/* translators: %s: a number that ends in 2. */
			2 === $number % 10 => __( '%snd', 'mentoring-program' ),
			/* translators: %s: a number that ends in 3. */
			3 === $number % 10 => __( '%srd', 'mentoring-program' ),
			/* translators: %s: a number that ends in 11, 12 or 13, or in none of 1, 2, 3. */
			default => __( '%sth', 'mentoring-program' ),
		};
		return sprintf( $pattern, number_format_i18n( $number ) );
	}

	/**
	 * An amount: "$150", "$92.50", "150 CHF".
	 *
	 * @param int    $minor    Minor units.
	 * @param string $currency ISO 4217.
	 */
	public function money( int $minor, string $currency ): string {
		$whole  = 0 === $minor % 100;
		$number = number_format_i18n( $minor / 100, $whole ? 0 : 2 );
		$symbol = self::SYMBOLS[ $currency ] ?? null;
		/* translators: 1: amount, 2: currency code. */
		return null === $symbol ? sprintf( __( '%1$s %2$s', 'mentoring-program' ), $number, $currency ) : $symbol . $number;
	}

	private static function site_date_format(): string {
		$format = get_option( 'date_format' );
		return is_string( $format ) && '' !== $format ? $format : 'j F Y';
	}

	private static function site_time_format(): string {
		$format = get_option( 'time_format' );
		return is_string( $format ) && '' !== $format ? $format : 'H:i';
	}
}
