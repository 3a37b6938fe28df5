/**
 * What holds all mail up: a copy of the site, tasks that do not run. Said wherever people look for messages.
 */
import { Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { RestError } from '../shared/rest';
import type { Outbox } from '../types/rest';
import { releaseOutbox } from './api';

export function OutboxNotices( {
	outbox,
	onOutbox,
}: {
	outbox: Outbox;
	onOutbox: ( outbox: Outbox ) => void;
} ) {
	const [ message, setMessage ] = useState( '' );
	async function release() {
		setMessage( '' );
		try {
			onOutbox( await releaseOutbox() );
		} catch ( error ) {
			setMessage( error instanceof RestError ? error.message : '' );
		}
	}
	return (
		<>
			{ message && (
				<Notice status="error" isDismissible={ false }>
					{ message }
				</Notice>
			) }
			{ outbox.paused && (
				<Notice
					status="warning"
					isDismissible={ false }
					actions={ [
						{
							label: __(
								'This is the real site: send what waits',
								'mentoring-program'
							),
							onClick: () => void release(),
						},
					] }
				>
					<p>{ outbox.paused.message }</p>
					<p>
						{ sprintf(
							/* translators: 1: number of messages, 2: address the site had, 3: address it has now. */
							_n(
								'%1$d message waits. The site was %2$s, now it is %3$s.',
								'%1$d messages wait. The site was %2$s, now it is %3$s.',
								outbox.waiting,
								'mentoring-program'
							),
							outbox.waiting,
							outbox.paused.recorded.address,
							outbox.paused.present.address
						) }
					</p>
				</Notice>
			) }
			{ outbox.late && (
				<Notice status="warning" isDismissible={ false }>
					{ outbox.late }
				</Notice>
			) }
		</>
	);
}
