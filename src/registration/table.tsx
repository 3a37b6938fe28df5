/**
 * Registrations as a table: a row a person, with what can be done or why it cannot.
 */
import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { screenUrl } from '../shared/boot-data';
import { formatMoment } from '../shared/dates';
import type { Registration } from '../types/rest';

interface Props {
	registrations: Registration[];
	withGroup: boolean;
	onWithdraw: ( whom: Registration ) => void;
	onConfirmLeave: ( whom: Registration ) => void;
}

export function RegistrationTable( {
	registrations,
	withGroup,
	onWithdraw,
	onConfirmLeave,
}: Props ) {
	return (
		<table className="wp-list-table widefat striped mentoring-table">
			<thead>
				<tr>
					<th scope="col">{ __( 'Name', 'mentoring-program' ) }</th>
					{ withGroup && (
						<th scope="col">
							{ __( 'Group', 'mentoring-program' ) }
						</th>
					) }
					<th scope="col">{ __( 'Status', 'mentoring-program' ) }</th>
					<th scope="col">
						{ __( 'Registered', 'mentoring-program' ) }
					</th>
					<th scope="col">
						{ __( 'Actions', 'mentoring-program' ) }
					</th>
				</tr>
			</thead>
			<tbody>
				{ registrations.map( ( one ) => (
					<tr key={ one.id }>
						<th scope="row">
							<strong>{ one.person?.name }</strong>
							<br />
							{ one.person && one.person.email !== '' && (
								<a href={ `mailto:${ one.person.email }` }>
									{ one.person.email }
								</a>
							) }
						</th>
						{ withGroup && (
							<td
								data-colname={ __(
									'Group',
									'mentoring-program'
								) }
							>
								<a
									href={ screenUrl( 'registrations', {
										group: one.group,
									} ) }
								>
									{ one.group_title }
								</a>
							</td>
						) }
						<td
							data-colname={ __( 'Status', 'mentoring-program' ) }
						>
							<span
								className={ `mentoring-badge is-${ one.status }` }
							>
								{ one.status_label }
							</span>
							<Detail registration={ one } />
						</td>
						<td
							data-colname={ __(
								'Registered',
								'mentoring-program'
							) }
						>
							{ formatMoment( one.registered_at ) }
						</td>
						<td
							data-colname={ __(
								'Actions',
								'mentoring-program'
							) }
						>
							{ one.can.confirm_leave.allowed && (
								<Button
									variant="secondary"
									onClick={ () => onConfirmLeave( one ) }
								>
									{ __(
										'Confirm leaving',
										'mentoring-program'
									) }
									<span className="screen-reader-text">
										{ ` ${ one.person?.name ?? '' }` }
									</span>
								</Button>
							) }
							{ one.can.withdraw.allowed && (
								<Button
									variant="tertiary"
									isDestructive
									onClick={ () => onWithdraw( one ) }
								>
									{ __( 'Withdraw', 'mentoring-program' ) }
									<span className="screen-reader-text">
										{ ` ${ one.person?.name ?? '' }` }
									</span>
								</Button>
							) }
						</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}

function Detail( { registration }: { registration: Registration } ) {
	const lines: string[] = [];
	if ( registration.waiting_position !== null ) {
		lines.push(
			sprintf(
				/* translators: %d: place in line. */
				__( 'Number %d in line', 'mentoring-program' ),
				registration.waiting_position
			)
		);
	}
	if ( registration.status === 'offered' ) {
		lines.push(
			registration.offer_expires_at === null
				? __(
						'The clock starts when the message is handed to the mail server',
						'mentoring-program'
					)
				: sprintf(
						/* translators: %s: date and time. */
						__( 'Until %s', 'mentoring-program' ),
						formatMoment( registration.offer_expires_at )
					)
		);
	}
	if ( registration.ended_at !== null ) {
		lines.push(
			sprintf(
				/* translators: %s: date and time. */
				__( 'On %s', 'mentoring-program' ),
				formatMoment( registration.ended_at )
			)
		);
	}
	if ( registration.gives_up ) {
		lines.push(
			sprintf(
				/* translators: %s: title of a group. */
				__( 'In exchange for the place in “%s”', 'mentoring-program' ),
				registration.gives_up.group_title
			)
		);
	}
	if (
		registration.leave_requested_at !== null &&
		registration.status === 'confirmed'
	) {
		lines.push(
			sprintf(
				/* translators: %s: date and time. */
				__( 'Asked to leave on %s', 'mentoring-program' ),
				formatMoment( registration.leave_requested_at )
			)
		);
	}
	return (
		<>
			{ lines.map( ( line ) => (
				<p key={ line } className="description">
					{ line }
				</p>
			) ) }
		</>
	);
}
