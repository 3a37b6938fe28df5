/**
 * Lengths with their fees, and the currency: typed in whole units, sent in minor ones. Set-up and the screen Programs show
 * the same fields.
 */
import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { bootData } from '../shared/boot-data';
import { Choice, Input, Select } from '../shared/components/field';
import type { Program } from '../types/rest';

type Track = Program[ 'tracks' ][ number ];

export const currencies = [
	'USD',
	'CAD',
	'EUR',
	'GBP',
	'AUD',
	'NZD',
	'CHF',
	'DKK',
	'NOK',
	'SEK',
	'SGD',
	'HKD',
	'ZAR',
	'INR',
	'BRL',
	'MXN',
] as const;

export interface TrackValues {
	key: string;
	label: string;
	fee_note: string;
	is_long: boolean;
	/** As typed, in whole units. */
	fee: string;
}

interface Values {
	currency: Program[ 'currency' ];
	tracks: TrackValues[];
}

/**
 * Tracks as they are typed.
 * @param tracks As they are stored.
 */
export function typedTracks( tracks: Track[] ): TrackValues[] {
	return tracks.map( ( track ) => ( {
		...track,
		fee: track.fee === null ? '' : ( track.fee / 100 ).toFixed( 2 ),
	} ) );
}

/**
 * Tracks as the server takes them.
 * @param tracks As they were typed.
 */
export function sentTracks( tracks: TrackValues[] ): Track[] {
	return tracks.map( ( track ) => ( {
		...track,
		fee: minorUnits( track.fee ),
	} ) );
}

export function TrackFields( {
	values,
	set,
	problem,
	kept,
}: {
	values: Values;
	set: ( changes: Partial< Values > ) => void;
	problem: ( field: string ) => string | undefined;
	/** Those that are stored, which stay. */
	kept: Track[];
} ) {
	const change = ( index: number, changes: Partial< TrackValues > ) =>
		set( {
			tracks: values.tracks.map( ( track, at ) =>
				at === index ? { ...track, ...changes } : track
			),
		} );
	return (
		<>
			<Select
				field="currency"
				label={ __( 'Currency', 'mentoring-program' ) }
				value={ values.currency }
				onChange={ ( currency ) => set( { currency } ) }
				options={ currencies.map( ( code ) => ( {
					value: code,
					label: currencyWords( code ),
				} ) ) }
				problem={ problem( 'currency' ) }
			/>
			{ values.tracks.map( ( track, index ) => (
				<fieldset key={ track.key } className="mentoring-track">
					<legend>
						{ sprintf(
							/* translators: %d: number of a track. */
							__( 'Length %d', 'mentoring-program' ),
							index + 1
						) }
					</legend>
					<div className="mentoring-pair">
						<Input
							field={ `tracks.${ index }.label` }
							label={ __( 'Name', 'mentoring-program' ) }
							input={ { className: '' } }
							value={ track.label }
							onChange={ ( label ) => change( index, { label } ) }
							problem={ problem( `tracks.${ index }.label` ) }
						/>
						<Input
							field={ `tracks.${ index }.fee` }
							label={ sprintf(
								/* translators: %s: currency code. */
								__( 'Fee in %s', 'mentoring-program' ),
								values.currency
							) }
							input={ {
								inputMode: 'decimal',
								placeholder: '0.00',
								className: '',
							} }
							value={ track.fee }
							onChange={ ( fee ) => change( index, { fee } ) }
							problem={ problem( `tracks.${ index }.fee` ) }
						/>
					</div>
					<Input
						field={ `tracks.${ index }.fee_note` }
						label={ __(
							'Words after the amount',
							'mentoring-program'
						) }
						input={ { className: '' } }
						value={ track.fee_note }
						onChange={ ( fee_note ) =>
							change( index, { fee_note } )
						}
						problem={ problem( `tracks.${ index }.fee_note` ) }
					/>
					<Choice
						type="checkbox"
						input={ {
							checked: track.is_long,
							onChange: ( event ) =>
								change( index, {
									is_long: event.target.checked,
								} ),
						} }
					>
						{ __(
							'Long: people promise to stay for the whole duration',
							'mentoring-program'
						) }
					</Choice>
					{ ! kept.some( ( one ) => one.key === track.key ) && (
						<div>
							<Button
								variant="link"
								onClick={ () =>
									set( {
										tracks: values.tracks.filter(
											( one ) => one.key !== track.key
										),
									} )
								}
							>
								{ __(
									'Do not add this length',
									'mentoring-program'
								) }
							</Button>
						</div>
					) }
				</fieldset>
			) ) }
			<div>
				<Button
					variant="secondary"
					onClick={ () =>
						set( {
							tracks: [
								...values.tracks,
								{
									key: freeKey( values.tracks ),
									label: '',
									fee_note: '',
									is_long: false,
									fee: '',
								},
							],
						} )
					}
				>
					{ __( 'Add a length', 'mentoring-program' ) }
				</Button>
			</div>
		</>
	);
}

/**
 * A currency as people read it: "Canadian dollar (CAD)".
 * @param code ISO 4217.
 */
export function currencyWords( code: string ): string {
	const name = new Intl.DisplayNames( [ bootData.locale ], {
		type: 'currency',
	} ).of( code );
	return name && name !== code ? `${ name } (${ code })` : code;
}

/**
 * An amount as the server takes it: null when nothing was typed, -1 when it is none, which the server names.
 * @param typed In whole units.
 */
function minorUnits( typed: string ): number | null {
	const amount = typed.trim().replace( ',', '.' );
	if ( amount === '' ) {
		return null;
	}
	return /^\d{1,6}(\.\d{1,2})?$/.test( amount )
		? Math.round( Number( amount ) * 100 )
		: -1;
}

function freeKey( tracks: TrackValues[] ): string {
	const taken = tracks.map( ( track ) => track.key );
	let number = tracks.length + 1;
	while ( taken.includes( `track_${ number }` ) ) {
		number++;
	}
	return `track_${ number }`;
}
