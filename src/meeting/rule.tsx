/**
 * The sentence that makes a list of meetings: how often, which day, when, how many times, and which days to leave out.
 */
import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _x, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { bootData } from '../shared/boot-data';
import { formatDate } from '../shared/dates';
import { monthly, type ScheduleRule } from './schedule';

const weekday = new Intl.DateTimeFormat( bootData.locale, {
	weekday: 'long',
	timeZone: 'UTC',
} );

interface Props {
	rule: ScheduleRule;
	onChange: ( changes: Partial< ScheduleRule > ) => void;
	/** What makes the list. */
	children: ReactNode;
}

export function Rule( { rule, onChange, children }: Props ) {
	return (
		<fieldset className="mentoring-rule">
			<legend className="screen-reader-text">
				{ __( 'Make the list of meetings', 'mentoring-program' ) }
			</legend>
			<div className="mentoring-rule__line">
				<label htmlFor="mentoring-rule-every">
					{ __( 'Meets', 'mentoring-program' ) }
				</label>
				<select
					id="mentoring-rule-every"
					value={ rule.every }
					onChange={ ( event ) =>
						onChange( {
							every:
								event.target.value === monthly
									? monthly
									: Number( event.target.value ),
						} )
					}
				>
					{ often( rule.every ).map( ( [ value, words ] ) => (
						<option key={ value } value={ value }>
							{ words }
						</option>
					) ) }
				</select>
				<label htmlFor="mentoring-rule-weekday">
					{ _x( 'on', 'before a weekday', 'mentoring-program' ) }
				</label>
				<select
					id="mentoring-rule-weekday"
					value={ rule.weekday }
					onChange={ ( event ) =>
						onChange( { weekday: Number( event.target.value ) } )
					}
				>
					{ [ 1, 2, 3, 4, 5, 6, 7 ].map( ( number ) => (
						<option key={ number } value={ number }>
							{ weekday.format( Date.UTC( 2024, 0, number ) ) }
						</option>
					) ) }
				</select>
				<label htmlFor="mentoring-rule-start">
					{ __( 'at', 'mentoring-program' ) }
				</label>
				<input
					id="mentoring-rule-start"
					type="time"
					value={ rule.start }
					onChange={ ( event ) =>
						onChange( { start: event.target.value } )
					}
				/>
				<label htmlFor="mentoring-rule-end">
					{ __( 'to', 'mentoring-program' ) }
				</label>
				<input
					id="mentoring-rule-end"
					type="time"
					value={ rule.end }
					onChange={ ( event ) =>
						onChange( { end: event.target.value } )
					}
				/>
				<label htmlFor="mentoring-rule-first">
					{ __( 'beginning on or after', 'mentoring-program' ) }
				</label>
				<input
					id="mentoring-rule-first"
					type="date"
					value={ rule.first }
					onChange={ ( event ) =>
						onChange( { first: event.target.value } )
					}
				/>
				<input
					type="number"
					min={ 1 }
					max={ 100 }
					aria-label={ __(
						'Number of meetings',
						'mentoring-program'
					) }
					value={ rule.times }
					onChange={ ( event ) =>
						onChange( { times: Number( event.target.value ) } )
					}
				/>
				<span aria-hidden="true">
					{ __( 'times', 'mentoring-program' ) }
				</span>
			</div>
			<Skip
				days={ rule.skip }
				onChange={ ( skip ) => onChange( { skip } ) }
			/>
			<div>{ children }</div>
		</fieldset>
	);
}

/**
 * Days this group leaves out, chosen one by one.
 * @param props          Props.
 * @param props.days     Y-m-d.
 * @param props.onChange Tells the new ones.
 */
function Skip( {
	days,
	onChange,
}: {
	days: string[];
	onChange: ( days: string[] ) => void;
} ) {
	const [ day, setDay ] = useState( '' );
	return (
		<div className="mentoring-rule__line">
			<label htmlFor="mentoring-rule-skip">
				{ __( 'Leave out', 'mentoring-program' ) }
			</label>
			<input
				id="mentoring-rule-skip"
				type="date"
				value={ day }
				onChange={ ( event ) => setDay( event.target.value ) }
			/>
			<Button
				variant="secondary"
				__next40pxDefaultSize
				aria-disabled={ day === '' }
				onClick={ () => {
					if ( day !== '' ) {
						onChange( [ ...new Set( [ ...days, day ] ) ].sort() );
						setDay( '' );
					}
				} }
			>
				{ __( 'Leave this day out', 'mentoring-program' ) }
			</Button>
			{ days.length > 0 && (
				<ul className="mentoring-rule__skipped">
					{ days.map( ( one ) => (
						<li key={ one }>
							{ formatDate( one ) }
							<Button
								variant="tertiary"
								size="small"
								onClick={ () =>
									onChange(
										days.filter(
											( other ) => other !== one
										)
									)
								}
								aria-label={ sprintf(
									/* translators: %s: date. */
									__(
										'No longer leave out %s',
										'mentoring-program'
									),
									formatDate( one )
								) }
							>
								<span aria-hidden="true">×</span>
							</Button>
						</li>
					) ) }
				</ul>
			) }
		</div>
	);
}

function often( chosen: ScheduleRule[ 'every' ] ): [ string, string ][] {
	const all: [ string, string ][] = [
		[ '1', __( 'every week', 'mentoring-program' ) ],
		[ '2', __( 'every other week', 'mentoring-program' ) ],
		[ '3', __( 'every third week', 'mentoring-program' ) ],
		[ '4', __( 'every fourth week', 'mentoring-program' ) ],
		[ monthly, __( 'once a month', 'mentoring-program' ) ],
	];
	return all.some( ( [ value ] ) => value === String( chosen ) )
		? all
		: [
				...all,
				[
					String( chosen ),
					sprintf(
						/* translators: %s: number of weeks. */
						__( 'every %s weeks', 'mentoring-program' ),
						String( chosen )
					),
				],
			];
}
