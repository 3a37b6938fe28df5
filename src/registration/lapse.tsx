/**
 * What is done by hand about a place whose membership ended: a reminder, shown before it goes, and a day until which the
 * place is kept. Neither frees a place.
 */
import { Button, Icon } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { caution } from '@wordpress/icons';
import { LetterView } from '../message/preview';
import { Input } from '../shared/components/field';
import { Failed, Loading } from '../shared/components/page';
import { RunDeed, type Outcome } from '../shared/components/run-deed';
import { formatDate, formatMoment } from '../shared/dates';
import type { Action } from '../shared/list/types';
import { RestError } from '../shared/rest';
import { useLoad } from '../shared/use-load';
import type { Registration } from '../types/rest';
import { keepPlace, readRenewalLetter, remindToRenew } from './api';
import { nameOf } from './words';

type Done = ( sentence: string, outcome: Outcome< Registration > ) => void;

interface DialogProps {
	items: Registration[];
	onClose: () => void;
	onDone: Done;
}

/**
 * Reminds one person. Who was reminded lately is told so.
 * @param onDone Told how it went.
 */
export function remindAction( onDone: Done ): Action< Registration > {
	return {
		id: 'remind-to-renew',
		label: __( 'Remind to renew', 'mentoring-program' ),
		isEligible: ( one ) => one.can.keep_place.allowed,
		modalHeader: remindTitle,
		modalFocusOnMount: false,
		RenderModal: ( { items, closeModal } ) => (
			<RemindDialog
				items={ items }
				onClose={ () => closeModal?.() }
				onDone={ onDone }
			/>
		),
	};
}

/**
 * Keeps one place until a day.
 * @param onDone Told how it went.
 */
export function keepAction( onDone: Done ): Action< Registration > {
	return {
		id: 'keep-place',
		label: __( 'Keep the place until a date', 'mentoring-program' ),
		isEligible: ( one ) => one.can.keep_place.allowed,
		modalHeader: keepTitle,
		modalFocusOnMount: false,
		RenderModal: ( { items, closeModal } ) => (
			<KeepDialog
				items={ items }
				onClose={ () => closeModal?.() }
				onDone={ onDone }
			/>
		),
	};
}

/**
 * @param items Whom; the first counts.
 */
export function remindTitle( items: Registration[] ): string {
	const [ first ] = items;
	return sprintf(
		/* translators: %s: person. */
		__( 'Remind %s to renew?', 'mentoring-program' ),
		first ? nameOf( first ) : ''
	);
}

/**
 * @param items Whose; the first counts.
 */
export function keepTitle( items: Registration[] ): string {
	const [ first ] = items;
	return sprintf(
		/* translators: 1: person, 2: group. */
		__( 'Keep the place of %1$s in “%2$s”?', 'mentoring-program' ),
		first ? nameOf( first ) : '',
		first?.group_title ?? ''
	);
}

/**
 * Says that a membership ended, what was done about it, and what can be.
 * @param props              Props.
 * @param props.registration Registration.
 * @param props.onAsk        Opens a dialog.
 */
export function LapseStrip( {
	registration,
	onAsk,
}: {
	registration: Registration;
	onAsk: ( what: 'remind' | 'keep' ) => void;
} ) {
	const { membership, can } = registration;
	if ( ! membership?.lapse || ! can.keep_place.allowed ) {
		return null;
	}
	const { lapse } = membership;
	const why = can.remind_to_renew;
	return (
		<div className="mentoring-strip is-warning">
			<Icon icon={ caution } />
			<div>
				<p>
					<strong>
						{ sprintf(
							/* translators: %s: date. */
							__(
								'The membership lapsed on %s.',
								'mentoring-program'
							),
							formatDate( membership.lapsed_on ?? '' )
						) }
					</strong>{ ' ' }
					{ lapse.kept_until === null
						? __(
								'The place is kept until you decide.',
								'mentoring-program'
							)
						: sprintf(
								/* translators: 1: date, 2: name of a person. */
								__(
									'%2$s keeps the place until %1$s; then Overview asks again.',
									'mentoring-program'
								),
								formatDate( lapse.kept_until ),
								lapse.kept_by
							) }{ ' ' }
					{ sprintf(
						/* translators: %s: person. */
						__(
							'If %s renews, this notice goes away by itself.',
							'mentoring-program'
						),
						nameOf( registration )
					) }
				</p>
				{ lapse.reminded_at !== null && why.allowed && (
					<p>
						{ sprintf(
							/* translators: %s: date and time. */
							__( 'Last reminded on %s.', 'mentoring-program' ),
							formatMoment( lapse.reminded_at )
						) }
					</p>
				) }
				<div className="mentoring-strip__actions">
					<Button
						variant="secondary"
						disabled={ ! why.allowed }
						accessibleWhenDisabled
						aria-describedby={
							why.allowed ? undefined : 'mentoring-remind-why'
						}
						onClick={ () => onAsk( 'remind' ) }
					>
						{ __( 'Remind to renew', 'mentoring-program' ) }
					</Button>
					<Button
						variant="tertiary"
						onClick={ () => onAsk( 'keep' ) }
					>
						{ __(
							'Keep the place until a date',
							'mentoring-program'
						) }
					</Button>
				</div>
				{ ! why.allowed && (
					<p id="mentoring-remind-why" className="mentoring-weak">
						{ why.message }{ ' ' }
						{ why.next && (
							<a href={ why.next.url }>{ why.next.label }</a>
						) }
					</p>
				) }
			</div>
		</div>
	);
}

export function RemindDialog( { items, onClose, onDone }: DialogProps ) {
	const [ first ] = items;
	const name = first ? nameOf( first ) : '';
	const why = first?.can.remind_to_renew;
	const letter = useLoad(
		() => readRenewalLetter( first?.id ?? 0 ),
		String( first?.id )
	);
	return (
		<RunDeed
			items={ items }
			isHarmless
			isDisabled={ letter.state !== 'ready' || ! why?.allowed }
			keep={ __( 'Not now', 'mentoring-program' ) }
			deed={ sprintf(
				/* translators: %s: person. */
				__( 'Send it to %s', 'mentoring-program' ),
				name
			) }
			run={ ( one ) => remindToRenew( one.id ) }
			onClose={ onClose }
			onDone={ ( how ) =>
				onDone(
					sprintf(
						/* translators: %s: person. */
						__(
							'The reminder to %s is on its way to the mail server.',
							'mentoring-program'
						),
						name
					),
					how
				)
			}
		>
			{ why && ! why.allowed && (
				<p>
					<strong>{ why.message }</strong>{ ' ' }
					{ why.next && (
						<a href={ why.next.url }>{ why.next.label }</a>
					) }
				</p>
			) }
			<ul className="mentoring-consequences">
				<li>
					{ __(
						'This letter goes out once, at your word, whether or not it is switched on under Messages. The history keeps your name and the time.',
						'mentoring-program'
					) }
				</li>
				<li>
					{ __( 'The place stays as it is.', 'mentoring-program' ) }
				</li>
			</ul>
			{ letter.state === 'loading' && <Loading rows={ 4 } /> }
			{ letter.state === 'failed' && <Failed { ...letter } /> }
			{ letter.state === 'ready' && (
				<LetterView letter={ letter.value } />
			) }
		</RunDeed>
	);
}

export function KeepDialog( { items, onClose, onDone }: DialogProps ) {
	const [ first ] = items;
	const lapse = first?.membership?.lapse;
	const [ until, setUntil ] = useState( lapse?.kept_until ?? '' );
	const [ problem, setProblem ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );
	if ( ! first || ! lapse ) {
		return null;
	}

	async function keep( one: Registration ) {
		setBusy( true );
		try {
			const now = await keepPlace( one.id, until );
			onClose();
			onDone(
				sprintf(
					/* translators: 1: person, 2: date. */
					__(
						'The place of %1$s is kept until %2$s.',
						'mentoring-program'
					),
					nameOf( now ),
					formatDate( until )
				),
				{ done: [ now ], failed: [], left: [] }
			);
		} catch ( error ) {
			setProblem(
				error instanceof RestError
					? ( error.fields[ 0 ]?.message ?? error.message )
					: String( error )
			);
			setBusy( false );
		}
	}

	return (
		<form
			noValidate
			onSubmit={ ( event ) => {
				event.preventDefault();
				void keep( first );
			} }
		>
			<ul className="mentoring-consequences">
				<li>
					{ sprintf(
						/* translators: %s: date. */
						__(
							'By the rules the last day to renew is %s. Up to the day you choose, Overview does not bring it up.',
							'mentoring-program'
						),
						formatDate( lapse.renew_by )
					) }
				</li>
				<li>
					{ __(
						'No place is freed on that day either: you decide then. Nobody is written to.',
						'mentoring-program'
					) }
				</li>
				<li>
					{ __(
						'The history keeps the day, your name and the time.',
						'mentoring-program'
					) }
				</li>
			</ul>
			<Input
				field="kept_until"
				label={ __( 'Keep the place until', 'mentoring-program' ) }
				input={ {
					type: 'date',
					className: '',
					min: lapse.renew_by,
					required: true,
					// Nothing is lost here: one begins with the day.
					autoFocus: true,
				} }
				value={ until }
				onChange={ setUntil }
				problem={ problem }
			/>
			<div className="mentoring-dialog__actions">
				<Button variant="secondary" onClick={ onClose }>
					{ __( 'Not now', 'mentoring-program' ) }
				</Button>
				<Button
					variant="primary"
					type="submit"
					isBusy={ isBusy }
					disabled={ isBusy }
					accessibleWhenDisabled
				>
					{ __( 'Keep the place', 'mentoring-program' ) }
				</Button>
			</div>
		</form>
	);
}
