/**
 * What the public reads of a term in one of its states, beside the text that is typed for it.
 */
import { __, sprintf } from '@wordpress/i18n';
import { bootData } from '../shared/boot-data';
import { formatWallTime } from '../shared/dates';

export interface Previewed {
	name: string;
	/** Wall times of the site, "Y-m-d H:i"; '' while it is not decided. */
	opens_on: string;
	closes_on: string;
	message_soon: string;
	message_open: string;
	message_closed: string;
}

export type PreviewState = 'soon' | 'open' | 'closed';

export function TermPreview( {
	term,
	state,
}: {
	term: Previewed;
	state: PreviewState;
} ) {
	return (
		<div className="mentoring-preview">
			<p className="mentoring-preview__label">
				{ __( 'Visitors read', 'mentoring-program' ) }
			</p>
			<p>
				<strong>
					{ `${ term.name || __( 'This term', 'mentoring-program' ) }: ${ stateWords( state ) }` }
				</strong>
			</p>
			<p>{ whenWords( term, state ) }</p>
			{ term[ `message_${ state }` ] !== '' && (
				<p className="mentoring-preview__message">
					{ term[ `message_${ state }` ] }
				</p>
			) }
		</div>
	);
}

function stateWords( state: PreviewState ): string {
	switch ( state ) {
		case 'soon':
			return __( 'not open yet', 'mentoring-program' );
		case 'open':
			return __( 'registration is open', 'mentoring-program' );
		case 'closed':
			return __( 'registration is closed', 'mentoring-program' );
	}
}

/**
 * The moment that matters, as the public page says it.
 * @param term  As typed.
 * @param state Which state.
 */
function whenWords( term: Previewed, state: PreviewState ): string {
	const wall = state === 'soon' ? term.opens_on : term.closes_on;
	if ( wall === '' ) {
		return state === 'open'
			? __( 'Until the first meeting of each group', 'mentoring-program' )
			: __( 'The date will be announced here', 'mentoring-program' );
	}
	const moment = `${ formatWallTime( wall ) } (${ bootData.zone })`;
	switch ( state ) {
		case 'soon':
			/* translators: %s: date, time and zone. */
			return sprintf( __( 'Opens on %s', 'mentoring-program' ), moment );
		case 'open':
			/* translators: %s: date, time and zone. */
			return sprintf( __( 'Until %s', 'mentoring-program' ), moment );
		case 'closed':
			return sprintf(
				/* translators: %s: date, time and zone. */
				__( 'Registration closed on %s', 'mentoring-program' ),
				moment
			);
	}
}
