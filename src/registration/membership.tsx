/**
 * What is known of a person's membership: a cell of the list, and a card beside it with what a person verified by hand.
 */
import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { formatMoment, formatShort } from '../shared/dates';
import { RestError } from '../shared/rest';
import type { Registration } from '../types/rest';
import { readMembership, unverify, verify } from './api';
import { takenBack, verified } from './verify';
import { nameOf } from './words';

/**
 * What is known of a membership, in a list.
 * @param props              Props.
 * @param props.registration Registration.
 */
export function Membership( { registration }: { registration: Registration } ) {
	const { membership } = registration;
	return membership === null ? null : (
		<div className="mentoring-cell">
			<Standing membership={ membership } />
			{ membership.verified_at !== null && (
				<span className="mentoring-cell__more">
					{ sprintf(
						/* translators: %s: date and time. */
						__( 'Verified %s', 'mentoring-program' ),
						formatShort( membership.verified_at )
					) }
				</span>
			) }
		</div>
	);
}

/** What lists can be narrowed down to. */
export function membershipElements() {
	return [
		{ value: 'current', label: __( 'Current', 'mentoring-program' ) },
		{ value: 'lapsed', label: __( 'Lapsed', 'mentoring-program' ) },
		{
			value: 'overdue',
			label: __(
				'Lapsed, and the time to renew is over',
				'mentoring-program'
			),
		},
		{ value: 'none', label: __( 'None found', 'mentoring-program' ) },
		{ value: 'unknown', label: __( 'Unknown', 'mentoring-program' ) },
		{
			value: 'unverified',
			label: __( 'Not verified', 'mentoring-program' ),
		},
	];
}

function Standing( {
	membership,
}: {
	membership: NonNullable< Registration[ 'membership' ] >;
} ) {
	return membership.standing === 'lapsed' || membership.lapsed_on !== null ? (
		<span className="mentoring-badge is-lapsed">{ membership.label }</span>
	) : (
		<span>{ membership.label }</span>
	);
}

/**
 * The membership of one person beside the list.
 * @param props              Props.
 * @param props.registration Registration.
 * @param props.onChanged    Told how it is now.
 */
export function MembershipCard( {
	registration,
	onChanged,
}: {
	registration: Registration;
	onChanged: ( sentence: string, now: Registration ) => void;
} ) {
	const [ isBusy, setBusy ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const { membership, can } = registration;
	if ( membership === null ) {
		return null;
	}

	async function act( deed: typeof verify, said: typeof verified ) {
		setBusy( true );
		setProblem( '' );
		try {
			const now = await deed( registration.id );
			onChanged( said( [ now ] ), now );
		} catch ( error ) {
			setProblem(
				error instanceof RestError ? error.message : String( error )
			);
		}
		setBusy( false );
	}

	const isVerified = membership.verified_at !== null;
	const why = isVerified ? can.unverify : can.verify;
	return (
		<section
			className="mentoring-card"
			aria-labelledby="mentoring-detail-membership"
		>
			<h3 id="mentoring-detail-membership">
				{ __( 'Membership', 'mentoring-program' ) }
			</h3>
			<dl>
				<dt>
					{ membership.told_by === ''
						? __( 'Standing', 'mentoring-program' )
						: sprintf(
								/* translators: %s: name of a plugin, or "The roles of this site". */
								__( 'Told by: %s', 'mentoring-program' ),
								membership.told_by
							) }
				</dt>
				<dd className="mentoring-cell">
					<Standing membership={ membership } />
					{ membership.read_at !== null && (
						<span className="mentoring-cell__more">
							{ sprintf(
								/* translators: %s: date and time. */
								__( 'Read on %s', 'mentoring-program' ),
								formatMoment( membership.read_at )
							) }
						</span>
					) }
					<Button
						variant="link"
						isBusy={ isBusy }
						disabled={ isBusy || ! can.read_membership.allowed }
						accessibleWhenDisabled
						aria-describedby={
							can.read_membership.allowed
								? undefined
								: 'mentoring-read-why'
						}
						onClick={ () => void act( readMembership, readAgain ) }
					>
						{ __( 'Read again now', 'mentoring-program' ) }
					</Button>
					{ ! can.read_membership.allowed && (
						<span
							id="mentoring-read-why"
							className="mentoring-cell__more"
						>
							{ can.read_membership.message }
						</span>
					) }
				</dd>
				<dt>{ __( 'Verified by a person', 'mentoring-program' ) }</dt>
				<dd>
					{ isVerified
						? sprintf(
								/* translators: 1: date and time, 2: name of a person. */
								__(
									'On %1$s by %2$s, for this term',
									'mentoring-program'
								),
								formatMoment( membership.verified_at ),
								membership.verified_by
							)
						: __( 'Not yet', 'mentoring-program' ) }
				</dd>
			</dl>
			<p className="mentoring-card__act">
				<Button
					variant="secondary"
					isBusy={ isBusy }
					disabled={ isBusy || ! why.allowed }
					accessibleWhenDisabled
					aria-describedby={
						why.allowed ? undefined : 'mentoring-membership-why'
					}
					onClick={ () =>
						void ( isVerified
							? act( unverify, takenBack )
							: act( verify, verified ) )
					}
				>
					{ isVerified
						? __(
								'Take the verification back',
								'mentoring-program'
							)
						: __( 'Mark as verified', 'mentoring-program' ) }
				</Button>{ ' ' }
				{ ! why.allowed && (
					<span id="mentoring-membership-why">{ why.message }</span>
				) }
			</p>
			{ problem !== '' && <p role="alert">{ problem }</p> }
		</section>
	);
}

function readAgain( [ one ]: Registration[] ): string {
	return sprintf(
		/* translators: 1: person, 2: standing, for example "Current" or "Lapsed on 28 August 2026". */
		__( 'Membership of %1$s, read just now: %2$s.', 'mentoring-program' ),
		one ? nameOf( one ) : '',
		one?.membership?.label ?? ''
	);
}
