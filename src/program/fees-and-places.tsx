/**
 * The tab Fees and places: its cards in order.
 */
import { __ } from '@wordpress/i18n';
import { TextArea } from '../shared/components/field';
import type { Program } from '../types/rest';
import { FeeRules } from './parts/fee-rules';
import { Kept } from './parts/kept';
import { Part, type Props } from './parts/part';
import { Places } from './parts/places';
import { Standing } from './parts/standing';
import { Label } from './parts/words';
import { TrackFields } from './track-fields';

export function FeesAndPlaces( {
	form,
	program,
}: Props & { program: Program } ) {
	return (
		<>
			<Part title={ __( 'Tracks and fees', 'mentoring-program' ) }>
				<p className="mentoring-weak">
					{ __(
						'A new fee never changes what somebody has already been charged. Type 0 for a group that is free.',
						'mentoring-program'
					) }
				</p>
				<TrackFields
					values={ form.values }
					set={ form.set }
					problem={ form.problem }
					kept={ program.tracks }
				/>
				<TextArea
					field="payment_note"
					label={ __( 'How to pay', 'mentoring-program' ) }
					help={ __(
						'Shown once somebody has a place: on the page, in the mail, and under My mentoring. It has no date.',
						'mentoring-program'
					) }
					rows={ 3 }
					value={ form.values.payment_note }
					onChange={ ( payment_note ) =>
						form.set( { payment_note } )
					}
					problem={ form.problem( 'payment_note' ) }
				/>
			</Part>
			<FeeRules form={ form } />
			<Places form={ form } />
			<Standing form={ form } />
			<Kept form={ form } />
			<Part title={ __( 'Words', 'mentoring-program' ) }>
				<div className="mentoring-pair">
					<Label
						form={ form }
						name="mentor"
						label={ __(
							'What a mentor is called',
							'mentoring-program'
						) }
						usual={ __( 'mentor', 'mentoring-program' ) }
					/>
					<Label
						form={ form }
						name="mentee"
						label={ __(
							'What a mentee is called',
							'mentoring-program'
						) }
						usual={ __( 'participant', 'mentoring-program' ) }
					/>
				</div>
			</Part>
		</>
	);
}
