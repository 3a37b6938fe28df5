/**
 * One kind of message as a form: its words with what may be put in, beside them what comes out, and a test.
 */
import { Button, FormToggle, Notice } from '@wordpress/components';
import { useId, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { goTo, screenUrl } from '../shared/boot-data';
import { Confirm } from '../shared/components/confirm';
import { Field, fieldId } from '../shared/components/field';
import { FormPage } from '../shared/components/form-page';
import { formatMoment } from '../shared/dates';
import { RestError } from '../shared/rest';
import { useForm } from '../shared/use-form';
import type { Letter, Message } from '../types/rest';
import { readMessage, resetMessage, saveMessage, testMessage } from './api';
import { testSaid } from './lists';
import { Placeholders } from './placeholders';
import { Preview } from './preview';
import { usePreview } from './use-preview';

interface Values {
	subject: string;
	body: string;
	is_off: boolean;
}

function valuesOf( { subject, body, is_off }: Message ): Values {
	return { subject, body, is_off };
}

export function MessageForm( {
	message,
	onMessage,
}: {
	message: Message;
	onMessage: ( message: Message ) => void;
} ) {
	const [ said, setSaid ] = useState( '' );
	const [ problem, setProblem ] = useState( '' );
	const [ isResetting, setResetting ] = useState( false );
	const form = useForm(
		valuesOf( message ),
		async ( values ) => {
			await saveMessage( message.kind, {
				version: message.version,
				...values,
			} );
			goTo( screenUrl( 'messages', { was_saved: 1 } ) );
		},
		async () => {
			const fresh = await readMessage( message.kind );
			onMessage( fresh );
			return valuesOf( fresh );
		}
	);
	const { values, set } = form;
	const preview = usePreview( message.kind, values );
	const letter = preview.letter;
	// Where a placeholder goes: the field that was in last.
	const field = useRef< 'subject' | 'body' >( 'body' );

	function putIn( name: string ) {
		const control = document.getElementById( fieldId( field.current ) );
		if ( ! (
			control instanceof HTMLInputElement ||
			control instanceof HTMLTextAreaElement
		) ) {
			return;
		}
		const written = `{${ name }}`;
		const from = control.selectionStart ?? control.value.length;
		const to = control.selectionEnd ?? from;
		set( {
			[ field.current ]:
				control.value.slice( 0, from ) +
				written +
				control.value.slice( to ),
		} );
		control.focus();
		// After the text is drawn with it.
		requestAnimationFrame( () =>
			control.setSelectionRange(
				from + written.length,
				from + written.length
			)
		);
	}

	async function sendTest() {
		setSaid( '' );
		setProblem( '' );
		try {
			await testMessage( message.kind, {
				subject: values.subject,
				body: values.body,
			} );
			setSaid( testSaid( message ) );
		} catch ( error ) {
			if ( error instanceof RestError ) {
				setProblem(
					error.fields.map( ( one ) => one.message ).join( ' ' ) ||
						error.message
				);
			}
		}
	}

	return (
		<FormPage
			form={ form }
			title={ message.label }
			back={ {
				label: __( 'Messages', 'mentoring-program' ),
				url: screenUrl( 'messages' ),
			} }
			badge={
				message.is_edited && (
					<span className="mentoring-badge">
						{ __( 'Edited', 'mentoring-program' ) }
					</span>
				)
			}
			saveLabel={ __( 'Save', 'mentoring-program' ) }
			words={ {
				label: ( name ) => labels()[ name ],
				show: ( name, shown ) => String( shown[ name ] ),
			} }
			said={ said }
		>
			<div className="mentoring-message">
				<div className="mentoring-fields">
					<Facts
						message={ message }
						isOff={ values.is_off }
						onOff={ ( is_off ) => set( { is_off } ) }
					/>
					<Field
						field="subject"
						label={ labels().subject }
						problem={ form.problem( 'subject' ) }
					>
						{ ( control ) => (
							<input
								{ ...control }
								type="text"
								className="large-text"
								maxLength={ 200 }
								value={ values.subject }
								onFocus={ () => ( field.current = 'subject' ) }
								onChange={ ( event ) =>
									set( { subject: event.target.value } )
								}
							/>
						) }
					</Field>
					<Unknown
						field="subject"
						letter={ letter }
						isSaid={ form.problem( 'subject' ) !== undefined }
						onUse={ ( wrong, right ) =>
							set( {
								subject: values.subject.replaceAll(
									wrong,
									right
								),
							} )
						}
					/>
					<Field
						field="body"
						label={ labels().body }
						help={ __(
							'Plain text. Leave an empty line between paragraphs. A paragraph is left out for people where something in it is empty.',
							'mentoring-program'
						) }
						problem={ form.problem( 'body' ) }
					>
						{ ( control ) => (
							<textarea
								{ ...control }
								className="large-text"
								rows={ 16 }
								maxLength={ 8000 }
								value={ values.body }
								onFocus={ () => ( field.current = 'body' ) }
								onChange={ ( event ) =>
									set( { body: event.target.value } )
								}
							/>
						) }
					</Field>
					<Unknown
						field="body"
						letter={ letter }
						isSaid={ form.problem( 'body' ) !== undefined }
						onUse={ ( wrong, right ) =>
							set( {
								body: values.body.replaceAll( wrong, right ),
							} )
						}
					/>
					<Placeholders
						placeholders={ message.placeholders }
						onPutIn={ putIn }
					/>
					{ problem && (
						<Notice
							status="error"
							onRemove={ () => setProblem( '' ) }
						>
							{ problem }
						</Notice>
					) }
					<div className="mentoring-message__acts">
						<Button
							variant="secondary"
							aria-describedby="mentoring-test-to"
							onClick={ () => void sendTest() }
						>
							{ __( 'Send a test to me', 'mentoring-program' ) }
						</Button>
						<Button
							variant="tertiary"
							aria-disabled={ ! message.can.reset.allowed }
							aria-describedby="mentoring-reset-why"
							onClick={ () =>
								setResetting( message.can.reset.allowed )
							}
						>
							{ __(
								'Reset to the original text',
								'mentoring-program'
							) }
						</Button>
						<span
							id="mentoring-reset-why"
							className="mentoring-weak"
						>
							{ message.can.reset.message }
						</span>
					</div>
					<p id="mentoring-test-to" className="mentoring-weak">
						{ __(
							'The test goes to your own address, as the text stands here, for an invented person.',
							'mentoring-program'
						) }
					</p>
				</div>
				<Preview kind={ message.kind } preview={ preview } />
			</div>
			{ isResetting && (
				<Confirm
					title={ sprintf(
						/* translators: %s: kind of message. */
						__(
							'Reset “%s” to the original text?',
							'mentoring-program'
						),
						message.label
					) }
					keep={ __( 'Keep my text', 'mentoring-program' ) }
					deed={ __( 'Reset the text', 'mentoring-program' ) }
					onClose={ () => setResetting( false ) }
					onDeed={ async () => {
						const fresh = await resetMessage(
							message.kind,
							message.version
						);
						onMessage( fresh );
						form.reset( valuesOf( fresh ) );
						setSaid(
							__(
								'The original text is back.',
								'mentoring-program'
							)
						);
					} }
				>
					<p>
						{ sprintf(
							/* translators: 1: name of a person, 2: date and time. */
							__(
								'Your text, saved by %1$s on %2$s, is replaced. Messages already handed over do not change.',
								'mentoring-program'
							),
							message.changed_by ||
								__( 'somebody', 'mentoring-program' ),
							formatMoment( message.changed_at )
						) }
					</p>
					<p>
						{ __(
							'If you want to keep it, copy it first.',
							'mentoring-program'
						) }
					</p>
				</Confirm>
			) }
		</FormPage>
	);
}

function labels(): Record< keyof Values, string > {
	return {
		subject: __( 'Subject', 'mentoring-program' ),
		body: __( 'Text', 'mentoring-program' ),
		is_off: __( 'On or off', 'mentoring-program' ),
	};
}

function Facts( {
	message,
	isOff,
	onOff,
}: {
	message: Message;
	isOff: boolean;
	onOff: ( isOff: boolean ) => void;
} ) {
	const id = useId();
	return (
		<dl className="mentoring-facts">
			<div>
				<dt>{ __( 'Goes to', 'mentoring-program' ) }</dt>
				<dd>{ message.goes_to }</dd>
			</div>
			<div>
				<dt>{ __( 'Written', 'mentoring-program' ) }</dt>
				<dd>{ message.sent_when }</dd>
			</div>
			<div>
				<dt>{ labels().is_off }</dt>
				<dd>
					{ message.can.switch_off.allowed ? (
						<span className="mentoring-switch">
							<FormToggle
								id={ id }
								checked={ ! isOff }
								onChange={ () => onOff( ! isOff ) }
							/>
							<label htmlFor={ id }>
								{ isOff
									? __(
											'Off: nobody gets it',
											'mentoring-program'
										)
									: __( 'On', 'mentoring-program' ) }
							</label>
						</span>
					) : (
						message.can.switch_off.message
					) }
				</dd>
			</div>
		</dl>
	);
}

/**
 * What stands in braces and nothing fills, with the nearest that something does.
 * @param props        Props.
 * @param props.field  Where.
 * @param props.letter What came out.
 * @param props.isSaid Whether the field says already what is wrong.
 * @param props.onUse  Puts the right one in.
 */
function Unknown( {
	field,
	letter,
	isSaid,
	onUse,
}: {
	field: 'subject' | 'body';
	letter: Letter | null;
	isSaid: boolean;
	onUse: ( wrong: string, right: string ) => void;
} ) {
	const unknown =
		letter?.unknown.filter( ( one ) => one.field === field ) ?? [];
	return (
		<div role="status">
			{ unknown.map( ( { name, nearest } ) => (
				<p key={ name } className="mentoring-problem">
					{ ! isSaid &&
						sprintf(
							/* translators: 1: placeholder that does not exist, with braces, 2: placeholder that does. */
							__(
								'There is no %1$s. Do you mean %2$s?',
								'mentoring-program'
							),
							`{${ name }}`,
							`{${ nearest }}`
						) }{ ' ' }
					<Button
						variant="secondary"
						size="small"
						onClick={ () =>
							onUse( `{${ name }}`, `{${ nearest }}` )
						}
					>
						{ sprintf(
							/* translators: %s: placeholder, with braces. */
							__( 'Use %s', 'mentoring-program' ),
							`{${ nearest }}`
						) }
					</Button>
				</p>
			) ) }
		</div>
	);
}
