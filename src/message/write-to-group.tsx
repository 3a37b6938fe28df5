/**
 * Writing to the people of one group from wp-admin: who gets it, then subject and text.
 */
import { Button, Notice } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Input, TextArea } from '../shared/components/field';
import { Failed, Loading } from '../shared/components/page';
import { get, post, RestError } from '../shared/rest';
import { useLoad } from '../shared/use-load';
import type { GroupMessage } from '../types/rest';

interface Props {
	group: number;
	onClose: () => void;
	/** It was handed on; the text says for how many. */
	onDone: ( said: string ) => void;
}

export function WriteToGroup( props: Props ) {
	const path = `groups/${ props.group }/message`;
	const loaded = useLoad( () => get< GroupMessage >( path ), path );
	if ( loaded.state === 'loading' ) {
		return <Loading />;
	}
	if ( loaded.state === 'failed' ) {
		return <Failed { ...loaded } />;
	}
	const { people } = loaded.value;
	return people.length === 0 ? (
		<p>
			{ __(
				'Nobody has a place in this group yet, so there is nobody to write to.',
				'mentoring-program'
			) }
		</p>
	) : (
		<Writing { ...props } people={ people } path={ path } />
	);
}

function Writing( {
	people,
	path,
	onClose,
	onDone,
}: Props & { people: string[]; path: string } ) {
	const [ subject, setSubject ] = useState( '' );
	const [ text, setText ] = useState( '' );
	const [ error, setError ] = useState< RestError | null >( null );
	const [ isBusy, setBusy ] = useState( false );
	// One for each form: trying again is harmless.
	const key = useRef( crypto.randomUUID() );
	const problem = ( field: string ) =>
		error?.fields.find( ( one ) => one.field === field )?.message;
	async function send() {
		if ( isBusy ) {
			return;
		}
		setBusy( true );
		setError( null );
		try {
			await post( path, { subject, text, key: key.current } );
			onClose();
			onDone(
				sprintf(
					/* translators: %d: number of people. */
					_n(
						'Your message is on its way to %d person.',
						'Your message is on its way to %d people.',
						people.length,
						'mentoring-program'
					),
					people.length
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
			className="mentoring-fields"
			onSubmit={ ( event ) => {
				event.preventDefault();
				void send();
			} }
		>
			{ error && (
				<Notice status="error" isDismissible={ false }>
					{ error.message }
				</Notice>
			) }
			<p>
				{ sprintf(
					/* translators: %s: names of people. */
					__(
						'Goes to: %s. Each gets a letter of their own. Your name stands in it, and answers come to your address.',
						'mentoring-program'
					),
					people.join( ', ' )
				) }
			</p>
			<Input
				field="subject"
				label={ __( 'Subject', 'mentoring-program' ) }
				input={ { maxLength: 150 } }
				value={ subject }
				onChange={ setSubject }
				problem={ problem( 'subject' ) }
			/>
			<TextArea
				field="text"
				label={ __( 'Text', 'mentoring-program' ) }
				help={ __(
					'Please write nothing about clients. Plain text only.',
					'mentoring-program'
				) }
				rows={ 8 }
				value={ text }
				onChange={ setText }
				problem={ problem( 'text' ) }
			/>
			<div className="mentoring-dialog__actions">
				<Button variant="secondary" onClick={ onClose }>
					{ __( 'Do not write', 'mentoring-program' ) }
				</Button>
				<Button variant="primary" type="submit" isBusy={ isBusy }>
					{ sprintf(
						/* translators: %d: number of people. */
						_n(
							'Write to %d person',
							'Write to %d people',
							people.length,
							'mentoring-program'
						),
						people.length
					) }
				</Button>
			</div>
		</form>
	);
}
