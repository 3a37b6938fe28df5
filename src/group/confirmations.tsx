/**
 * Who leads a stored group and whether each has confirmed its dates: ask again, or record what was said by phone.
 */
import { Button, Modal, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { Input } from '../shared/components/field';
import { wallNow } from '../shared/dates';
import { RestError } from '../shared/rest';
import type { Group } from '../types/rest';
import { askMentors, confirmByPhone } from './api';

type Mentor = Group[ 'mentors' ][ number ];

interface Props {
	group: Group;
	/** Told what the group is now. */
	onChanged: ( group: Group ) => void;
}

export function Confirmations( { group, onChanged }: Props ) {
	const [ said, setSaid ] = useState( '' );
	const [ failed, setFailed ] = useState( '' );
	const [ calling, setCalling ] = useState< Mentor | null >( null );
	const asked = group.mentors.filter( ( one ) => one.role !== 'substitute' );
	if ( asked.length === 0 || group.state === 'cancelled' ) {
		return null;
	}
	const isMissing = asked.some(
		( one ) => one.confirmation?.state !== 'confirmed'
	);
	async function ask() {
		setFailed( '' );
		try {
			onChanged( await askMentors( group.id ) );
			setSaid( __( 'They are asked by e-mail.', 'mentoring-program' ) );
		} catch ( error ) {
			setFailed(
				error instanceof RestError ? error.message : String( error )
			);
		}
	}
	return (
		<div className="mentoring-confirmations">
			<h3>{ __( 'Confirmed by its mentors', 'mentoring-program' ) }</h3>
			<ul>
				{ asked.map( ( mentor ) => (
					<li key={ mentor.id }>
						<strong>{ mentor.name }</strong>{ ' ' }
						<span>{ mentor.confirmation?.words }</span>{ ' ' }
						{ mentor.confirmation?.state !== 'confirmed' &&
							group.meetings.length > 0 && (
								<Button
									variant="link"
									onClick={ () => setCalling( mentor ) }
								>
									{ sprintf(
										/* translators: %s: name of a mentor. */
										__(
											'%s confirmed by phone',
											'mentoring-program'
										),
										mentor.name
									) }
								</Button>
							) }
					</li>
				) ) }
			</ul>
			{ isMissing && group.meetings.length > 0 && (
				<Button variant="secondary" onClick={ () => void ask() }>
					{ __(
						'Ask for confirmation by e-mail',
						'mentoring-program'
					) }
				</Button>
			) }
			<p role="status">{ said }</p>
			{ failed && (
				<Notice status="error" isDismissible={ false }>
					{ failed }
				</Notice>
			) }
			{ calling && (
				<ByPhone
					group={ group }
					mentor={ calling }
					onClose={ () => setCalling( null ) }
					onChanged={ onChanged }
				/>
			) }
		</div>
	);
}

function ByPhone( {
	group,
	mentor,
	onClose,
	onChanged,
}: Props & { mentor: Mentor; onClose: () => void } ) {
	const [ day, setDay ] = useState( wallNow().slice( 0, 10 ) );
	const [ error, setError ] = useState( '' );
	async function record() {
		try {
			onChanged( await confirmByPhone( group.id, mentor.id, day ) );
			onClose();
		} catch ( failure ) {
			setError(
				failure instanceof RestError
					? ( failure.fields[ 0 ]?.message ?? failure.message )
					: String( failure )
			);
		}
	}
	return (
		<Modal
			title={ sprintf(
				/* translators: %s: name of a mentor. */
				__( 'Did %s confirm by phone?', 'mentoring-program' ),
				mentor.name
			) }
			onRequestClose={ onClose }
			size="medium"
		>
			<p>
				{ __(
					'Record it when the mentor has heard every date and said yes. It is kept with your name. The agreement on confidentiality stays open: nobody agrees for somebody else.',
					'mentoring-program'
				) }
			</p>
			<Input
				field="told_on"
				label={ __( 'Day of the talk', 'mentoring-program' ) }
				input={ { type: 'date', className: '' } }
				value={ day }
				onChange={ setDay }
				problem={ error || undefined }
			/>
			<div className="mentoring-dialog__actions">
				<Button variant="secondary" onClick={ onClose }>
					{ __( 'Not yet', 'mentoring-program' ) }
				</Button>
				<Button variant="primary" onClick={ () => void record() }>
					{ __( 'Record the confirmation', 'mentoring-program' ) }
				</Button>
			</div>
		</Modal>
	);
}
