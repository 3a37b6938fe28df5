/**
 * What needs looking at in the outbox: a copy of the site, messages that could not be handed over, work that is late.
 */
import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Failed, Loading } from '../shared/components/page';
import { RestError } from '../shared/rest';
import { useLoad } from '../shared/use-load';
import type { Outbox } from '../types/rest';
import { readOutbox, releaseOutbox, retryMessage } from './api';

export function OutboxPart() {
	const loaded = useLoad( readOutbox, 'outbox' );
	const [ message, setMessage ] = useState( '' );
	if ( loaded.state === 'loading' ) {
		return <Loading />;
	}
	if ( loaded.state === 'failed' ) {
		return <Failed { ...loaded } />;
	}
	const { value, replace } = loaded;
	async function act( deed: () => Promise< Outbox > ) {
		setMessage( '' );
		try {
			replace( await deed() );
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
			{ value.paused && (
				<Notice
					status="warning"
					isDismissible={ false }
					actions={
						value.can.release.allowed
							? [
									{
										label: __(
											'This is the real site: send what waits',
											'mentoring-program'
										),
										onClick: () =>
											void act( releaseOutbox ),
									},
								]
							: []
					}
				>
					<p>{ value.paused.message }</p>
					<p>
						{ sprintf(
							/* translators: 1: number of messages, 2: address the site had, 3: address it has now. */
							_n(
								'%1$d message waits. The site was %2$s, now it is %3$s.',
								'%1$d messages wait. The site was %2$s, now it is %3$s.',
								value.waiting,
								'mentoring-program'
							),
							value.waiting,
							value.paused.recorded.address,
							value.paused.present.address
						) }
					</p>
				</Notice>
			) }
			{ value.late && (
				<Notice status="warning" isDismissible={ false }>
					{ value.late }
				</Notice>
			) }
			{ value.problems.length > 0 && (
				<ul className="mentoring-todo">
					{ value.problems.map( ( problem ) => (
						<li key={ problem.id }>
							<div>
								<strong>
									{ sprintf(
										/* translators: 1: kind of message, 2: name of a person. */
										__(
											'“%1$s” to %2$s',
											'mentoring-program'
										),
										problem.label,
										problem.to.name
									) }
								</strong>
								<p>
									{ problem.state_label } { problem.why }
								</p>
							</div>
							<Button
								variant="secondary"
								onClick={ () =>
									void act( () => retryMessage( problem.id ) )
								}
							>
								{ __( 'Try again', 'mentoring-program' ) }
								<span className="screen-reader-text">
									{ ` ${ problem.label }, ${ problem.to.name }` }
								</span>
							</Button>
						</li>
					) ) }
				</ul>
			) }
			{ ! value.paused && ! value.late && value.problems.length === 0 && (
				<p>
					{ value.waiting > 0
						? sprintf(
								/* translators: %d: number of messages. */
								_n(
									'%d message is on its way to the mail server.',
									'%d messages are on their way to the mail server.',
									value.waiting,
									'mentoring-program'
								),
								value.waiting
							)
						: __(
								'All messages were handed to the mail server.',
								'mentoring-program'
							) }
				</p>
			) }
		</>
	);
}
