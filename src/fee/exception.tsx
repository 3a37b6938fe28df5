/**
 * Makes an exception: what is due is owed no longer, or money was paid back. It has an amount and a reason, and stays.
 */
import { Button, Modal, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { Choice, Input, TextArea } from '../shared/components/field';
import { wallNow } from '../shared/dates';
import { newKey, RestError, type FieldProblem } from '../shared/rest';
import type { Fee } from '../types/rest';
import { makeException } from './api';
import { minorOf, typedAmount } from './words';

export function ExceptionDialog( {
	fee,
	onClose,
	onDone,
}: {
	fee: Fee;
	onClose: () => void;
	onDone: ( fee: Fee ) => void;
} ) {
	const [ kind, setKind ] = useState< 'void' | 'refund' >(
		fee.owed_back > 0 ? 'refund' : 'void'
	);
	const [ typed, setTyped ] = useState( () =>
		typedAmount( fee.owed_back || fee.owed )
	);
	const [ reason, setReason ] = useState( '' );
	const [ key ] = useState( newKey );
	const [ isBusy, setBusy ] = useState( false );
	const [ message, setMessage ] = useState( '' );
	const [ problems, setProblems ] = useState< FieldProblem[] >( [] );
	const problem = ( field: string ) =>
		problems.find( ( one ) => one.field === field )?.message;
	async function make() {
		setBusy( true );
		try {
			onDone(
				await makeException(
					fee.id,
					kind,
					{
						amount: minorOf( typed ),
						on_date: wallNow().slice( 0, 10 ),
						reason,
					},
					key
				)
			);
			onClose();
		} catch ( error ) {
			setProblems( error instanceof RestError ? error.fields : [] );
			setMessage(
				error instanceof RestError ? error.message : String( error )
			);
			setBusy( false );
		}
	}
	return (
		<Modal
			title={ sprintf(
				/* translators: %s: person. */
				__( 'Make an exception for %s?', 'mentoring-program' ),
				fee.person
			) }
			onRequestClose={ onClose }
			size="medium"
		>
			<form
				className="mentoring-fields"
				onSubmit={ ( event ) => {
					event.preventDefault();
					if ( ! isBusy ) {
						void make();
					}
				} }
			>
				{ message && (
					<Notice status="error" isDismissible={ false }>
						{ message }
					</Notice>
				) }
				<p>
					{ sprintf(
						/* translators: %s: where the fee stands, for example "Due $150". */
						__(
							'%s. The rules of the program are kept unless you say otherwise here.',
							'mentoring-program'
						),
						fee.state_label
					) }
				</p>
				<fieldset>
					<legend>{ __( 'What', 'mentoring-program' ) }</legend>
					<Choice
						type="radio"
						input={ {
							name: 'mentoring-exception',
							checked: kind === 'void',
							onChange: () => setKind( 'void' ),
						} }
					>
						{ __(
							'An amount is no longer due',
							'mentoring-program'
						) }
					</Choice>
					<Choice
						type="radio"
						input={ {
							name: 'mentoring-exception',
							checked: kind === 'refund',
							onChange: () => setKind( 'refund' ),
						} }
					>
						{ __(
							'An amount was paid back; this only writes it down',
							'mentoring-program'
						) }
					</Choice>
				</fieldset>
				<Input
					field="amount"
					label={ sprintf(
						/* translators: %s: currency code. */
						__( 'Amount (%s)', 'mentoring-program' ),
						fee.currency
					) }
					value={ typed }
					onChange={ setTyped }
					input={ { inputMode: 'decimal', required: true } }
					problem={ problem( 'amount' ) }
				/>
				<TextArea
					field="reason"
					label={ __( 'Reason', 'mentoring-program' ) }
					help={ __(
						'Please write nothing about clients. Kept with your name and the time. Not shown on the site, but part of the data a person can ask for. Be brief and factual.',
						'mentoring-program'
					) }
					value={ reason }
					onChange={ setReason }
					rows={ 2 }
					problem={ problem( 'reason' ) }
				/>
				<div className="mentoring-dialog__actions">
					<Button variant="secondary" onClick={ onClose }>
						{ __( 'Keep to the rules', 'mentoring-program' ) }
					</Button>
					<Button
						variant="primary"
						type="submit"
						isBusy={ isBusy }
						aria-disabled={ isBusy }
					>
						{ __( 'Make the exception', 'mentoring-program' ) }
					</Button>
				</div>
			</form>
		</Modal>
	);
}
