/**
 * The term groups are looked at in when nobody chose one, and what is said while there is none.
 */
import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { screenUrl } from '../shared/boot-data';
import { Empty } from '../shared/components/page';
import type { Term } from '../types/rest';

/**
 * The term people mean when they do not say: the one that is open, or the next.
 * @param terms By first day.
 */
export function usualTerm( terms: Term[] ): Term | undefined {
	return (
		terms.find( ( one ) => one.state === 'open' ) ??
		terms.find( ( one ) => one.state === 'coming_soon' ) ??
		terms.filter( ( one ) => one.stage !== 'archived' ).at( -1 ) ??
		terms.at( -1 )
	);
}

export function NoTerm() {
	return (
		<Empty title={ __( 'Add a term first', 'mentoring-program' ) }>
			<p>
				{ __(
					'A group belongs to a term, which says when registration opens and closes.',
					'mentoring-program'
				) }
			</p>
			<Button variant="primary" href={ screenUrl( 'terms', { new: 1 } ) }>
				{ __( 'Add a term', 'mentoring-program' ) }
			</Button>
		</Empty>
	);
}
