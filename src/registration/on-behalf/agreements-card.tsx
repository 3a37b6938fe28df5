/**
 * How the person agrees: by a link they follow, or on a paper they signed. Nobody agrees for another.
 */
import { __, sprintf } from '@wordpress/i18n';
import { Choice, Input } from '../../shared/components/field';
import { Part } from './part';
import type { OnBehalfForm } from './values';

export function AgreementsCard( {
	form: { values, set, problem },
	name,
	hours,
}: {
	form: OnBehalfForm;
	/** What the person is called in sentences. */
	name: string;
	/** Hours a place is kept; 0 while no group is chosen. */
	hours: number;
} ) {
	return (
		<Part
			title={ __( 'Agreements', 'mentoring-program' ) }
			about={ __(
				'Nobody can agree for somebody else, so there is no box for you to tick.',
				'mentoring-program'
			) }
		>
			<fieldset className="mentoring-choices">
				<legend>
					{ sprintf(
						/* translators: %s: person. */
						__( 'How does %s agree?', 'mentoring-program' ),
						name
					) }
				</legend>
				<Choice
					type="radio"
					input={ {
						name: 'agrees',
						checked: ! values.isOnPaper,
						onChange: () => set( { isOnPaper: false } ),
					} }
				>
					{ hours > 0
						? sprintf(
								/* translators: %d: number of hours. */
								__(
									'Send a link to read and agree. The place is kept for %d hours; after that it is free again.',
									'mentoring-program'
								),
								hours
							)
						: __(
								'Send a link to read and agree.',
								'mentoring-program'
							) }
				</Choice>
				<Choice
					type="radio"
					input={ {
						name: 'agrees',
						checked: values.isOnPaper,
						onChange: () => set( { isOnPaper: true } ),
					} }
				>
					{ __(
						'Agreed on paper. Keep the signed paper.',
						'mentoring-program'
					) }
				</Choice>
			</fieldset>
			{ values.isOnPaper && (
				<>
					<Input
						field="paper_on"
						label={ __( 'Day on the paper', 'mentoring-program' ) }
						value={ values.paper_on }
						onChange={ ( day ) => set( { paper_on: day } ) }
						problem={ problem( 'paper_on' ) }
						input={ { type: 'date' } }
					/>
					<Choice
						type="checkbox"
						input={ {
							checked: values.tells,
							onChange: ( event ) =>
								set( { tells: event.target.checked } ),
						} }
					>
						{ sprintf(
							/* translators: %s: person. */
							__(
								'Write to %s that the place is confirmed',
								'mentoring-program'
							),
							name
						) }
					</Choice>
				</>
			) }
		</Part>
	);
}
