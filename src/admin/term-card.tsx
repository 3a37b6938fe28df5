/**
 * A term on Overview: how registration stands, and each of its groups with its places.
 */
import { __, _n, sprintf } from '@wordpress/i18n';
import { PlacesBar } from '../group/places-bar';
import { screenUrl } from '../shared/boot-data';
import { formatDate } from '../shared/dates';
import type { Group, Term } from '../types/rest';

export function TermCard( { term, groups }: { term: Term; groups: Group[] } ) {
	const own = groups.filter(
		( one ) => one.term === term.id && one.state !== 'archived'
	);
	const {
		taken = 0,
		capacity = 0,
		offered = 0,
		waiting = 0,
	} = term.places ?? {};
	return (
		<section
			className="mentoring-card"
			aria-labelledby={ `mentoring-term-${ term.id }` }
		>
			<header className="mentoring-card__header">
				<div>
					<h3 id={ `mentoring-term-${ term.id }` }>{ term.name }</h3>
					<p>
						{ sprintf(
							/* translators: 1: date, 2: places taken, 3: places. */
							__(
								'From %1$s. %2$d of %3$d places are taken.',
								'mentoring-program'
							),
							formatDate( term.starts_on ),
							taken,
							capacity
						) }
						{ offered > 0 &&
							` ${ sprintf(
								/* translators: %d: number of places. */
								_n(
									'%d is offered.',
									'%d are offered.',
									offered,
									'mentoring-program'
								),
								offered
							) }` }
						{ waiting > 0 &&
							` ${ sprintf(
								/* translators: %d: number of people. */
								_n(
									'%d person waits.',
									'%d people wait.',
									waiting,
									'mentoring-program'
								),
								waiting
							) }` }
					</p>
				</div>
				<p>
					<span className={ `mentoring-badge is-${ term.state }` }>
						{ term.state_label }
					</span>{ ' ' }
					{ term.when }
				</p>
			</header>
			{ own.length === 0 ? (
				<p>
					{ __( 'It has no groups yet.', 'mentoring-program' ) }{ ' ' }
					<a
						href={ screenUrl( 'groups', {
							new: 1,
							in_term: term.id,
						} ) }
					>
						{ __( 'Add a group', 'mentoring-program' ) }
					</a>
				</p>
			) : (
				<table className="mentoring-overview">
					<thead>
						<tr>
							<th scope="col">
								{ __( 'Group', 'mentoring-program' ) }
							</th>
							<th scope="col">
								{ __( 'Places taken', 'mentoring-program' ) }
							</th>
							<th scope="col">
								{ __( 'Status', 'mentoring-program' ) }
							</th>
						</tr>
					</thead>
					<tbody>
						{ own.map( ( group ) => (
							<tr key={ group.id }>
								<th scope="row">
									<a
										href={ screenUrl( 'registrations', {
											group: group.id,
										} ) }
									>
										{ group.title }
									</a>
									<span>
										{ group.mentors
											.map( ( mentor ) => mentor.name )
											.join( ', ' ) }
									</span>
								</th>
								<td className="mentoring-labelled">
									<b aria-hidden="true">
										{ __( 'Places:', 'mentoring-program' ) }
									</b>
									<PlacesBar group={ group } />
								</td>
								<td>
									<span
										className={ `mentoring-badge is-${ group.status?.key ?? group.state }` }
									>
										{ group.status?.words ?? group.state }
									</span>
									{ group.places.waiting > 0 && (
										<span className="mentoring-cell__more">
											{ sprintf(
												/* translators: %d: number of people. */
												__(
													'%d waiting',
													'mentoring-program'
												),
												group.places.waiting
											) }
										</span>
									) }
								</td>
							</tr>
						) ) }
					</tbody>
				</table>
			) }
			<footer>
				<a href={ screenUrl( 'groups', { in_term: term.id } ) }>
					{ sprintf(
						/* translators: %s: term. */
						__( 'Groups of %s', 'mentoring-program' ),
						term.name
					) }
				</a>
				<a href={ screenUrl( 'registrations', { in_term: term.id } ) }>
					{ sprintf(
						/* translators: %s: term. */
						__( 'Registrations of %s', 'mentoring-program' ),
						term.name
					) }
				</a>
			</footer>
		</section>
	);
}
