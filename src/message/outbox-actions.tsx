/**
 * What can be done about a message: read it, try again, send it elsewhere, close it.
 */
import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { goTo, screenUrl } from '../shared/boot-data';
import { Input } from '../shared/components/field';
import { Failed, Loading } from '../shared/components/page';
import { RunDeed } from '../shared/components/run-deed';
import type { Action } from '../shared/list/types';
import { RestError } from '../shared/rest';
import { useLoad } from '../shared/use-load';
import type { OutboxMessage } from '../types/rest';
import { closeMessage, correctMessage, readLetter, retryMessage } from './api';
import { LetterView } from './preview';

/**
 * @param onDone Told what was done, to say it and to read again.
 */
export function outboxActions(
	onDone: ( said: string ) => void
): Action< OutboxMessage >[] {
	return [
		{
			id: 'retry',
			label: __( 'Try again', 'mentoring-program' ),
			isPrimary: true,
			supportsBulk: true,
			isEligible: ( one ) => one.can_retry,
			callback: async ( items ) => {
				const failed: string[] = [];
				for ( const one of items ) {
					await retryMessage( one.id ).catch( ( error: unknown ) =>
						failed.push(
							error instanceof RestError ? error.message : ''
						)
					);
				}
				onDone(
					failed[ 0 ] ??
						__(
							'It is tried again at the end of this request.',
							'mentoring-program'
						)
				);
			},
		},
		{
			id: 'read',
			label: __( 'Read the message', 'mentoring-program' ),
			modalHeader: ( [ one ] ) =>
				sprintf(
					/* translators: 1: kind of message, 2: person. */
					__( '%1$s, to %2$s', 'mentoring-program' ),
					one?.label ?? '',
					one?.to.name ?? ''
				),
			RenderModal: ( { items } ) => (
				<Reading id={ items[ 0 ]?.id ?? 0 } />
			),
		},
		{
			id: 'correct',
			label: __( 'Correct the address and send', 'mentoring-program' ),
			isEligible: ( one ) => one.can_retry,
			modalHeader: ( [ one ] ) =>
				sprintf(
					/* translators: 1: kind of message, 2: person. */
					__( 'Send “%1$s” to %2$s elsewhere?', 'mentoring-program' ),
					one?.label ?? '',
					one?.to.name ?? ''
				),
			RenderModal: ( { items: [ one ], closeModal } ) =>
				one ? (
					<Correcting
						one={ one }
						onClose={ () => closeModal?.() }
						onDone={ onDone }
					/>
				) : (
					<></>
				),
		},
		{
			id: 'registration',
			label: __( 'Open the registration', 'mentoring-program' ),
			isEligible: ( one ) => one.registration > 0,
			callback: ( [ one ] ) =>
				one &&
				goTo(
					screenUrl( 'registrations', {
						registration: one.registration,
					} )
				),
		},
		{
			id: 'close',
			label: __( 'I have told them another way', 'mentoring-program' ),
			supportsBulk: true,
			isEligible: ( one ) => one.can_retry,
			modalHeader: ( items ) =>
				sprintf(
					/* translators: %s: names of people. */
					__( 'Have you told %s another way?', 'mentoring-program' ),
					items.map( ( one ) => one.to.name ).join( ', ' )
				),
			modalFocusOnMount: false,
			RenderModal: ( { items, closeModal } ) => (
				<RunDeed
					items={ items }
					keep={ __( 'Keep it here', 'mentoring-program' ) }
					deed={ __( 'Yes, close it', 'mentoring-program' ) }
					run={ ( one ) => closeMessage( one.id ) }
					onClose={ () => closeModal?.() }
					onDone={ ( { failed } ) =>
						onDone(
							failed[ 0 ]?.message ??
								__( 'Closed.', 'mentoring-program' )
						)
					}
				>
					<p>
						{ __(
							'The message is not tried again. Your name and the time are kept.',
							'mentoring-program'
						) }
					</p>
					{ items.some( ( one ) => one.starts_clock ) && (
						<p>
							{ __(
								'It tells of an offered place: the time to answer begins now. Please make sure the person knows until when.',
								'mentoring-program'
							) }
						</p>
					) }
				</RunDeed>
			),
		},
	];
}

function Reading( { id }: { id: number } ) {
	const loaded = useLoad( () => readLetter( id ), String( id ) );
	if ( loaded.state === 'loading' ) {
		return <Loading />;
	}
	if ( loaded.state === 'failed' ) {
		return <Failed { ...loaded } />;
	}
	return (
		<>
			<p>
				{ __(
					'As it would go out now: the text is written when it is handed over.',
					'mentoring-program'
				) }
			</p>
			<LetterView letter={ loaded.value } />
		</>
	);
}

function Correcting( {
	one,
	onClose,
	onDone,
}: {
	one: OutboxMessage;
	onClose: () => void;
	onDone: ( said: string ) => void;
} ) {
	const [ address, setAddress ] = useState( one.to.address );
	const [ error, setError ] = useState< RestError | null >( null );
	const [ isBusy, setBusy ] = useState( false );
	async function send() {
		if ( isBusy ) {
			return;
		}
		setBusy( true );
		try {
			await correctMessage( one.id, address );
			onClose();
			onDone(
				sprintf(
					/* translators: %s: address. */
					__( 'It goes to %s now.', 'mentoring-program' ),
					address
				)
			);
		} catch ( failure ) {
			setError( failure instanceof RestError ? failure : null );
			setBusy( false );
		}
	}
	return (
		<form
			noValidate
			onSubmit={ ( event ) => {
				event.preventDefault();
				void send();
			} }
		>
			{ error && error.fields.length === 0 && (
				<Notice status="error" isDismissible={ false }>
					{ error.message }
				</Notice>
			) }
			<Input
				field="address"
				label={ __( 'Address', 'mentoring-program' ) }
				help={ __(
					'Only this message goes there. The account keeps the address it has: change that under Users, or ask the person to.',
					'mentoring-program'
				) }
				input={ { type: 'email' } }
				value={ address }
				onChange={ setAddress }
				problem={ error?.fields[ 0 ]?.message }
			/>
			<div className="mentoring-dialog__actions">
				<Button variant="secondary" onClick={ onClose }>
					{ __( 'Leave it as it is', 'mentoring-program' ) }
				</Button>
				<Button variant="primary" type="submit" isBusy={ isBusy }>
					{ __( 'Send it there', 'mentoring-program' ) }
				</Button>
			</div>
		</form>
	);
}
