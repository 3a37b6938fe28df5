/**
 * Records what arrived: from one person, or from many in one way on one day, each with their own amount, shown as a list to
 * check first. Every payment has a key of its own, so pressing twice records it once.
 */
import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Choice, Input } from '../shared/components/field';
import type { Outcome } from '../shared/components/run-deed';
import { formatMoney, wallNow } from '../shared/dates';
import { newKey, RestError, type FieldProblem } from '../shared/rest';
import type { Fee } from '../types/rest';
import { recordPayment, type Method } from './api';
import { METHODS, minorOf, typedAmount } from './words';

/**
 * @param items From whom.
 */
export function payTitle( items: Fee[] ): string {
	const [ first ] = items;
	return items.length === 1 && first
		? sprintf(
				/* translators: %s: person. */
				__( 'Record a payment from %s', 'mentoring-program' ),
				first.person
			)
		: sprintf(
				/* translators: %d: number of people. */
				_n(
					'Record a payment from %d person',
					'Record payments from %d people',
					items.length,
					'mentoring-program'
				),
				items.length
			);
}

interface Props {
	items: Fee[];
	onClose: () => void;
	onDone: ( sentence: string, outcome: Outcome< Fee > ) => void;
}

export function PayDialog( { items, onClose, onDone }: Props ) {
	const [ amounts, setAmounts ] = useState( () =>
		items.map( ( fee ) => typedAmount( fee.owed ) )
	);
	const [ keys ] = useState( () => items.map( newKey ) );
	const [ onDate, setOnDate ] = useState( () => wallNow().slice( 0, 10 ) );
	const [ method, setMethod ] = useState< Method >( 'check' );
	const [ reference, setReference ] = useState( '' );
	const [ isTold, setTold ] = useState( true );
	const [ number, setNumber ] = useState< number | null >( null );
	const [ problems, setProblems ] = useState< FieldProblem[] >( [] );
	const [ message, setMessage ] = useState( '' );
	const [ first ] = items;
	const isOne = items.length === 1;
	const sum = amounts.reduce( ( all, typed ) => all + minorOf( typed ), 0 );
	const currency = first?.currency ?? '';
	const problem = ( field: string ) =>
		problems.find( ( one ) => one.field === field )?.message;

	async function record() {
		const outcome: Outcome< Fee > = { done: [], failed: [], left: [] };
		setMessage( '' );
		setProblems( [] );
		for ( const [ index, fee ] of items.entries() ) {
			setNumber( index );
			try {
				outcome.done.push(
					await recordPayment(
						fee.id,
						{
							amount: minorOf( amounts[ index ] ?? '' ),
							on_date: onDate,
							method,
							reference,
							is_told: isTold,
						},
						keys[ index ] ?? newKey()
					)
				);
			} catch ( error ) {
				const why =
					error instanceof RestError
						? error.message
						: String( error );
				if ( isOne ) {
					setProblems(
						error instanceof RestError ? error.fields : []
					);
					setMessage( why );
					setNumber( null );
					return;
				}
				outcome.failed.push( { item: fee, message: why } );
			}
		}
		onClose();
		onDone(
			sprintf(
				/* translators: %s: amount. */
				__( '%s recorded.', 'mentoring-program' ),
				formatMoney( sum, currency )
			),
			outcome
		);
	}

	if ( ! first ) {
		return null;
	}
	const left = first.owed - sum;
	return (
		<form
			className="mentoring-fields"
			onSubmit={ ( event ) => {
				event.preventDefault();
				if ( number === null ) {
					void record();
				}
			} }
		>
			{ message && (
				<Notice status="error" isDismissible={ false }>
					{ message }
				</Notice>
			) }
			{ isOne ? (
				<>
					<p>
						{ sprintf(
							/* translators: 1: where the fee stands, for example "Due $150", 2: group, 3: reference. */
							__(
								'%1$s for “%2$s”, reference %3$s.',
								'mentoring-program'
							),
							first.state_label,
							first.group_title,
							first.reference
						) }
					</p>
					<Input
						field="amount"
						label={ sprintf(
							/* translators: %s: currency code. */
							__( 'Amount (%s)', 'mentoring-program' ),
							currency
						) }
						value={ amounts[ 0 ] ?? '' }
						onChange={ ( typed ) => setAmounts( [ typed ] ) }
						input={ { inputMode: 'decimal', required: true } }
						problem={ problem( 'amount' ) }
					/>
				</>
			) : (
				<table className="mentoring-table">
					<caption>
						{ __(
							'Please check each amount.',
							'mentoring-program'
						) }
					</caption>
					<thead>
						<tr>
							<th scope="col">
								{ __( 'Person', 'mentoring-program' ) }
							</th>
							<th scope="col">
								{ __( 'Group', 'mentoring-program' ) }
							</th>
							<th scope="col">
								{ __( 'Amount', 'mentoring-program' ) }
							</th>
						</tr>
					</thead>
					<tbody>
						{ items.map( ( fee, index ) => (
							<tr key={ fee.id }>
								<th scope="row">{ fee.person }</th>
								<td>{ fee.group_title }</td>
								<td>
									<input
										type="text"
										inputMode="decimal"
										required
										aria-label={ sprintf(
											/* translators: 1: person, 2: currency code. */
											__(
												'Amount from %1$s (%2$s)',
												'mentoring-program'
											),
											fee.person,
											fee.currency
										) }
										value={ amounts[ index ] ?? '' }
										onChange={ ( event ) =>
											setAmounts(
												amounts.map( ( one, at ) =>
													at === index
														? event.target.value
														: one
												)
											)
										}
									/>
								</td>
							</tr>
						) ) }
					</tbody>
				</table>
			) }
			<Input
				field="on_date"
				label={ __( 'Date it arrived', 'mentoring-program' ) }
				value={ onDate }
				onChange={ setOnDate }
				input={ {
					type: 'date',
					required: true,
					max: wallNow().slice( 0, 10 ),
				} }
				problem={ problem( 'on_date' ) }
			/>
			<fieldset className="mentoring-choices">
				<legend>
					{ __( 'How it was paid', 'mentoring-program' ) }
				</legend>
				{ METHODS.map( ( one ) => (
					<Choice
						key={ one.value }
						type="radio"
						input={ {
							name: 'mentoring-method',
							checked: method === one.value,
							onChange: () => setMethod( one.value ),
						} }
					>
						{ one.label }
					</Choice>
				) ) }
			</fieldset>
			{ isOne && (
				<Input
					field="reference"
					label={
						method === 'check'
							? __( 'Check number', 'mentoring-program' )
							: __( 'Number or note', 'mentoring-program' )
					}
					help={ __(
						'Helps your treasurer to find it again. Please write nothing about clients.',
						'mentoring-program'
					) }
					value={ reference }
					onChange={ setReference }
					input={ { maxLength: 100 } }
					problem={ problem( 'reference' ) }
				/>
			) }
			<Choice
				type="checkbox"
				input={ {
					checked: isTold,
					onChange: ( event ) => setTold( event.target.checked ),
				} }
			>
				{ isOne
					? sprintf(
							/* translators: %s: person. */
							__(
								'Send %s a receipt by mail',
								'mentoring-program'
							),
							first.person
						)
					: __( 'Send each a receipt by mail', 'mentoring-program' ) }
			</Choice>
			<p role="status">
				{ number !== null && ! isOne
					? sprintf(
							/* translators: 1: how many are done, 2: how many there are. */
							__( '%1$d of %2$d done', 'mentoring-program' ),
							number,
							items.length
						)
					: isOne && after( left, currency ) }
			</p>
			<div className="mentoring-dialog__actions">
				<Button variant="secondary" onClick={ onClose }>
					{ __( 'Cancel', 'mentoring-program' ) }
				</Button>
				<Button
					variant="primary"
					type="submit"
					isBusy={ number !== null }
					aria-disabled={ number !== null }
				>
					{ sprintf(
						/* translators: %s: amount. */
						__( 'Record %s', 'mentoring-program' ),
						formatMoney( sum, currency )
					) }
				</Button>
			</div>
		</form>
	);
}

/**
 * What is so once the payment is recorded.
 * @param left     Minor units still owed; below nothing is owed back.
 * @param currency ISO 4217.
 */
function after( left: number, currency: string ): string {
	if ( left === 0 ) {
		return __( 'After this nothing is due.', 'mentoring-program' );
	}
	return left > 0
		? sprintf(
				/* translators: %s: amount. */
				__( 'After this %s is still due.', 'mentoring-program' ),
				formatMoney( left, currency )
			)
		: sprintf(
				/* translators: %s: amount. */
				__(
					'This is more than is due: %s will be owed back.',
					'mentoring-program'
				),
				formatMoney( -left, currency )
			);
}
