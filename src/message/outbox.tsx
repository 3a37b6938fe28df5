/**
 * How the outbox stands, for Overview: what holds all mail up, and how much needs a person.
 */
import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { screenUrl } from '../shared/boot-data';
import { Failed, Loading } from '../shared/components/page';
import { useLoad } from '../shared/use-load';
import type { Outbox } from '../types/rest';
import { readOutbox } from './api';
import { OutboxNotices } from './notices';

export function OutboxPart() {
	const loaded = useLoad( readOutbox, 'outbox' );
	if ( loaded.state === 'loading' ) {
		return <Loading />;
	}
	if ( loaded.state === 'failed' ) {
		return <Failed { ...loaded } />;
	}
	const { value, replace } = loaded;
	return (
		<>
			<OutboxNotices outbox={ value } onOutbox={ replace } />
			{ value.problems > 0 && (
				<ul className="mentoring-todo">
					<li>
						<div>
							<strong>
								{ sprintf(
									/* translators: %d: number of messages. */
									_n(
										'%d message could not be handed over',
										'%d messages could not be handed over',
										value.problems,
										'mentoring-program'
									),
									value.problems
								) }
							</strong>
							<p>
								{ __(
									'They are not repeated by themselves. Each says why, and what you can do.',
									'mentoring-program'
								) }
							</p>
						</div>
						<Button
							variant="secondary"
							href={ screenUrl( 'messages', { in: 'problems' } ) }
						>
							{ __( 'Look at them', 'mentoring-program' ) }
						</Button>
					</li>
				</ul>
			) }
			{ ! value.paused && ! value.late && value.problems === 0 && (
				<p>{ quiet( value ) }</p>
			) }
		</>
	);
}

function quiet( { waiting }: Outbox ): string {
	return waiting > 0
		? sprintf(
				/* translators: %d: number of messages. */
				_n(
					'%d message is on its way to the mail server.',
					'%d messages are on their way to the mail server.',
					waiting,
					'mentoring-program'
				),
				waiting
			)
		: __(
				'All messages were handed to the mail server.',
				'mentoring-program'
			);
}
