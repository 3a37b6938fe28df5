/**
 * The kinds of messages, by the moment of who reads them, each with its switch.
 */
import { FormToggle } from '@wordpress/components';
import { useId } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { screenUrl } from '../shared/boot-data';
import { formatShort } from '../shared/dates';
import { RestError } from '../shared/rest';
import type { Message } from '../types/rest';
import { saveMessage } from './api';

interface Props {
	messages: Message[];
	/** A message was changed; the text says how. */
	onMessage: ( message: Message, said: string ) => void;
	onProblem: ( text: string ) => void;
}

export function Kinds( { messages, onMessage, onProblem }: Props ) {
	const moments = [ ...new Set( messages.map( ( one ) => one.moment ) ) ];
	const off = messages.filter( ( one ) => one.is_off ).length;
	async function turn( message: Message ) {
		onProblem( '' );
		try {
			const saved = await saveMessage( message.kind, {
				version: message.version,
				is_off: ! message.is_off,
			} );
			onMessage(
				saved,
				saved.is_off
					? sprintf(
							/* translators: %s: kind of message. */
							__(
								'“%s” is off: nobody gets it.',
								'mentoring-program'
							),
							saved.label
						)
					: sprintf(
							/* translators: %s: kind of message. */
							__(
								'“%s” is on, for what happens from now on.',
								'mentoring-program'
							),
							saved.label
						)
			);
		} catch ( error ) {
			onProblem( error instanceof RestError ? error.message : '' );
		}
	}
	return (
		<>
			<table className="mentoring-kinds">
				<thead>
					<tr>
						<th scope="col">
							{ __( 'Message', 'mentoring-program' ) }
						</th>
						<th scope="col">
							{ __( 'Goes to', 'mentoring-program' ) }
						</th>
						<th scope="col">
							{ __( 'Written', 'mentoring-program' ) }
						</th>
						<th scope="col">
							{ __( 'Last handed over', 'mentoring-program' ) }
						</th>
						<th scope="col">
							{ __( 'On or off', 'mentoring-program' ) }
						</th>
					</tr>
				</thead>
				{ moments.map( ( moment ) => (
					<Moment
						key={ moment }
						messages={ messages.filter(
							( one ) => one.moment === moment
						) }
						onTurn={ ( message ) => void turn( message ) }
					/>
				) ) }
			</table>
			<p className="mentoring-kinds__sum">
				{ sprintf(
					/* translators: 1: messages, in words, 2: how many are off. */
					__( '%1$s, %2$d off', 'mentoring-program' ),
					sprintf(
						/* translators: %d: number of kinds of messages. */
						_n(
							'%d message',
							'%d messages',
							messages.length,
							'mentoring-program'
						),
						messages.length
					),
					off
				) }
			</p>
		</>
	);
}

function Moment( {
	messages,
	onTurn,
}: {
	messages: Message[];
	onTurn: ( message: Message ) => void;
} ) {
	return (
		<tbody>
			<tr>
				<th scope="rowgroup" colSpan={ 5 }>
					{ messages[ 0 ]?.moment_label }
				</th>
			</tr>
			{ messages.map( ( message ) => (
				<tr key={ message.kind }>
					<th scope="row">
						<a
							href={ screenUrl( 'messages', {
								kind: message.kind,
							} ) }
						>
							{ message.label }
						</a>
						{ message.is_edited && (
							<span className="mentoring-badge">
								{ __( 'Edited', 'mentoring-program' ) }
							</span>
						) }
					</th>
					<td data-label={ __( 'Goes to', 'mentoring-program' ) }>
						{ message.goes_to }
					</td>
					<td data-label={ __( 'Written', 'mentoring-program' ) }>
						{ message.sent_when }
					</td>
					<td
						data-label={ __(
							'Last handed over',
							'mentoring-program'
						) }
					>
						{ formatShort( message.last_handed_over_at ) ||
							__( 'Not in 90 days', 'mentoring-program' ) }
					</td>
					<td>
						<Switch
							message={ message }
							onTurn={ () => onTurn( message ) }
						/>
					</td>
				</tr>
			) ) }
		</tbody>
	);
}

function Switch( {
	message,
	onTurn,
}: {
	message: Message;
	onTurn: () => void;
} ) {
	const id = useId();
	const { allowed } = message.can.switch_off;
	return (
		<div className="mentoring-switch">
			<FormToggle
				id={ id }
				checked={ ! message.is_off }
				aria-label={ sprintf(
					/* translators: %s: kind of message. */
					__( '%s is on', 'mentoring-program' ),
					message.label
				) }
				aria-describedby={ `${ id }-state` }
				disabled={ ! allowed }
				onChange={ onTurn }
			/>
			<span id={ `${ id }-state` }>{ state( message ) }</span>
		</div>
	);
}

function state( message: Message ): string {
	if ( ! message.can.switch_off.allowed ) {
		return __( 'Always on', 'mentoring-program' );
	}
	return message.is_off
		? __( 'Off', 'mentoring-program' )
		: __( 'On', 'mentoring-program' );
}
