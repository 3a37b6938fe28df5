/**
 * An invented piece of each block, for the inserter and for a site that has nothing to show yet. Only the editor prints it;
 * its people and dates are nobody's.
 */
import { __ } from '@wordpress/i18n';

/** The example of a block, by its name. */
export function Example( { block }: { block: string } ) {
	switch ( block ) {
		case 'mentoring-program/group-catalog':
			return (
				<div className="mentoring-block mentoring-stack">
					<TermLine />
					<ul className="mentoring-rows">
						<Group
							title={ __(
								'The first five years',
								'mentoring-program'
							) }
							mentor="Ngozi Adeyemi-Clarke"
							when={ __(
								'Every other Tuesday, 18:00–19:30',
								'mentoring-program'
							) }
							places={ __(
								'Full, 3 people are waiting',
								'mentoring-program'
							) }
							action={ __(
								'Join the waiting list',
								'mentoring-program'
							) }
						/>
						<Group
							title={ __(
								'Working with couples and families',
								'mentoring-program'
							) }
							mentor="Meera Raghunathan"
							when={ __(
								'Every other Wednesday, 12:00–13:30',
								'mentoring-program'
							) }
							places={ __(
								'2 of 8 places left',
								'mentoring-program'
							) }
							action={ __(
								'Choose this group',
								'mentoring-program'
							) }
						/>
					</ul>
				</div>
			);
		case 'mentoring-program/registration-form':
			return (
				<div className="mentoring-block mentoring-flow">
					<h2>{ __( 'Choose a group', 'mentoring-program' ) }</h2>
					<p>
						<strong>
							{ __(
								'Working with couples and families',
								'mentoring-program'
							) }
						</strong>
						<br />
						Meera Raghunathan
					</p>
					<p>
						<span className="wp-element-button">
							{ __( 'Register', 'mentoring-program' ) }
						</span>
					</p>
				</div>
			);
		case 'mentoring-program/my-mentoring':
			return (
				<div className="mentoring-block mentoring-flow">
					<h2>{ __( 'My groups', 'mentoring-program' ) }</h2>
					<p className="mentoring-state is-open">
						{ __(
							'The first five years: your place is confirmed',
							'mentoring-program'
						) }
					</p>
					<p>
						{ __(
							'Next meeting: Tuesday, 8 September, 18:00–19:30',
							'mentoring-program'
						) }
					</p>
				</div>
			);
		default:
			return (
				<div className="mentoring-block">
					<TermLine />
				</div>
			);
	}
}

function TermLine() {
	return (
		<ul className="mentoring-terms">
			<li>
				<p className="mentoring-state is-open">
					{ __( 'Fall: registration is open', 'mentoring-program' ) }
				</p>
				<p>
					{ __(
						'Until Friday, 4 September, 23:59',
						'mentoring-program'
					) }
				</p>
			</li>
		</ul>
	);
}

interface GroupProps {
	title: string;
	mentor: string;
	when: string;
	places: string;
	action: string;
}

function Group( { title, mentor, when, places, action }: GroupProps ) {
	return (
		<li className="mentoring-row">
			<div>
				<h3>{ title }</h3>
				<p>
					<strong>{ mentor }</strong>
				</p>
			</div>
			<p>
				<strong>{ when }</strong>
			</p>
			<p>{ __( 'Online', 'mentoring-program' ) }</p>
			<div className="mentoring-places">
				<p>
					<strong>{ places }</strong>
				</p>
				<span className="wp-element-button">{ action }</span>
			</div>
		</li>
	);
}
