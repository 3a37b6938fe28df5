/**
 * The groups of a term, from its form.
 */
import { Card, CardBody, CardHeader } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { screenUrl } from '../shared/boot-data';
import type { Term } from '../types/rest';

export function GroupsOfTerm( { term }: { term: Term } ) {
	const groups = term.groups ?? 0;
	return (
		<Card>
			<CardHeader>
				<h2>{ __( 'Groups in this term', 'mentoring-program' ) }</h2>
			</CardHeader>
			<CardBody>
				<p>
					{ groups === 0
						? __(
								'None yet. Visitors see a term with its groups, so add them before it opens.',
								'mentoring-program'
							)
						: sprintf(
								/* translators: 1: number of groups, 2: places taken, 3: number of places. */
								_n(
									'%1$d group; %2$d of %3$d places are taken.',
									'%1$d groups; %2$d of %3$d places are taken.',
									groups,
									'mentoring-program'
								),
								groups,
								term.places?.taken ?? 0,
								term.places?.capacity ?? 0
							) }{ ' ' }
					<a
						href={
							groups === 0
								? screenUrl( 'groups', {
										new: 1,
										in_term: term.id,
									} )
								: screenUrl( 'groups', { in_term: term.id } )
						}
					>
						{ groups === 0
							? __( 'Add a group', 'mentoring-program' )
							: __( 'View groups', 'mentoring-program' ) }
					</a>
				</p>
			</CardBody>
		</Card>
	);
}
