/**
 * How large groups are, how many places and waits a person may have, and how long an offer is kept.
 */
import { __ } from '@wordpress/i18n';
import { Part, Whole, type Props } from './part';

export function Places( { form }: Props ) {
	const { values, set } = form;
	return (
		<Part title={ __( 'Places and waiting', 'mentoring-program' ) }>
			<div className="mentoring-pair">
				<Whole
					field="minimum"
					label={ __( 'Fewest people', 'mentoring-program' ) }
					value={ values.minimum }
					onChange={ ( minimum ) => set( { minimum } ) }
					form={ form }
				/>
				<Whole
					field="capacity"
					label={ __( 'Most people', 'mentoring-program' ) }
					value={ values.capacity }
					onChange={ ( capacity ) => set( { capacity } ) }
					form={ form }
				/>
			</div>
			<p className="mentoring-weak">
				{ __(
					'Filled in for new groups. Each group can have its own numbers.',
					'mentoring-program'
				) }
			</p>
			<div className="mentoring-pair">
				<Whole
					field="places_per_term"
					label={ __(
						'Places a person may have in a term',
						'mentoring-program'
					) }
					help={ __( '0 is no limit.', 'mentoring-program' ) }
					value={ values.places_per_term }
					onChange={ ( places_per_term ) =>
						set( { places_per_term } )
					}
					form={ form }
				/>
				<Whole
					field="waits_per_term"
					label={ __(
						'Waiting lists a person may be on in a term',
						'mentoring-program'
					) }
					help={ __( '0 is no limit.', 'mentoring-program' ) }
					value={ values.waits_per_term }
					onChange={ ( waits_per_term ) => set( { waits_per_term } ) }
					form={ form }
				/>
			</div>
			<Whole
				field="offer_hours"
				label={ __(
					'Hours an offered place is kept',
					'mentoring-program'
				) }
				help={ __(
					'Counted from when the message is handed to the mail server. An end between 21:00 and 8:00 is moved to 8:00; then the place goes to the next person.',
					'mentoring-program'
				) }
				value={ values.offer_hours }
				onChange={ ( offer_hours ) => set( { offer_hours } ) }
				form={ form }
			/>
		</Part>
	);
}
