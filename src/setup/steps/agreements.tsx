/**
 * The agreements people accept one by one (A27 to A35): read, reworded where needed, and confirmed by a person.
 */
import { Button, Notice } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { confirmProgram, saveProgram } from '../../program/api';
import { screenUrl } from '../../shared/boot-data';
import { fieldId, Input, TextArea } from '../../shared/components/field';
import { useForm } from '../../shared/use-form';
import type { Program } from '../../types/rest';
import { isInSetup, StepForm, type StepProps } from '../step';
import { NeedsProgram } from './needs-program';

type Agreement = Program[ 'agreements' ][ number ];

export function AgreementsStep( step: StepProps ) {
	return step.program ? (
		<Agreements { ...step } program={ step.program } />
	) : (
		<NeedsProgram { ...step } />
	);
}

function Agreements( step: StepProps & { program: Program } ) {
	const { program } = step;
	const form = useForm(
		{ agreements: program.agreements },
		async ( { agreements } ) => {
			if ( isReworded( agreements, program.agreements ) ) {
				await saveProgram( program.id, {
					agreements: agreements.map(
						( { key, promise, detail, only_long } ) => ( {
							key,
							promise,
							detail,
							only_long,
						} )
					),
					version: program.version ?? 0,
				} );
			}
			try {
				await confirmProgram( program.id, 'agreements' );
			} catch ( error ) {
				// The words are saved: the next try must not look stale.
				await step.onReload();
				throw error;
			}
			await step.onSaved();
		}
	);
	const { values, set, problem } = form;
	const isConfirmed =
		program.unconfirmed?.includes( 'agreements' ) === false &&
		! isReworded( values.agreements, program.agreements );
	return (
		<StepForm
			form={ form }
			step={ step }
			label={
				isConfirmed
					? undefined
					: confirmWords(
							values.agreements.length,
							isInSetup( step )
						)
			}
		>
			<p className="mentoring-weak" id={ fieldId( 'what' ) }>
				{ __(
					'Please read them: everybody who registers accepts these one by one, and the wording, the person and the time are kept. No term opens before somebody confirms them. A changed wording is a new text; who accepted the old one accepted that. Ask your insurer or lawyer about the one on responsibility.',
					'mentoring-program'
				) }
			</p>
			{ program.tracks.some( ( track ) => track.fee === null ) && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'The agreements speak of the fee, which is not set yet.',
						'mentoring-program'
					) }{ ' ' }
					<a href={ screenUrl( 'setup', { step: 'tracks' } ) }>
						{ __( 'Set the fees first', 'mentoring-program' ) }
					</a>
				</Notice>
			) }
			<ol className="mentoring-agreements">
				{ values.agreements.map( ( agreement, index ) => (
					<Wording
						key={ agreement.key }
						agreement={ agreement }
						index={ index }
						problem={ problem }
						onChange={ ( changes ) =>
							set( {
								agreements: values.agreements.map(
									( one, at ) =>
										at === index
											? { ...one, ...changes }
											: one
								),
							} )
						}
					/>
				) ) }
			</ol>
		</StepForm>
	);
}

function Wording( {
	agreement,
	index,
	problem,
	onChange,
}: {
	agreement: Agreement;
	index: number;
	problem: ( field: string ) => string | undefined;
	onChange: ( changes: Partial< Agreement > ) => void;
} ) {
	const [ isOpen, setOpen ] = useState( false );
	const promise = useRef< HTMLInputElement >( null );
	useEffect( () => {
		// The button that was pressed is gone: its field takes over.
		if ( isOpen ) {
			promise.current?.focus();
		}
	}, [ isOpen ] );
	const field = `agreements.${ index }`;
	if ( ! isOpen && problem( field ) === undefined ) {
		return (
			<li>
				<p>
					<strong>{ agreement.promise }</strong>{ ' ' }
					{ agreement.only_long && (
						<span className="mentoring-badge">
							{ __( 'Long groups only', 'mentoring-program' ) }
						</span>
					) }
				</p>
				{ agreement.detail && <p>{ agreement.detail }</p> }
				<Button variant="link" onClick={ () => setOpen( true ) }>
					{ __( 'Change the words', 'mentoring-program' ) }
					<span className="screen-reader-text">
						: { agreement.promise }
					</span>
				</Button>
			</li>
		);
	}
	return (
		<li>
			<div className="mentoring-fields">
				<Input
					field={ `${ field }.promise` }
					label={
						agreement.only_long
							? __(
									'Promise, long groups only',
									'mentoring-program'
								)
							: __( 'Promise', 'mentoring-program' )
					}
					input={ { className: 'large-text', ref: promise } }
					value={ agreement.promise }
					onChange={ ( words ) => onChange( { promise: words } ) }
					problem={ problem( `${ field }.promise` ) }
				/>
				<TextArea
					field={ `${ field }.detail` }
					label={ __( 'What follows it', 'mentoring-program' ) }
					rows={ 2 }
					value={ agreement.detail }
					onChange={ ( detail ) => onChange( { detail } ) }
					problem={ problem( `${ field }.detail` ) }
				/>
			</div>
		</li>
	);
}

function isReworded( typed: Agreement[], stored: Agreement[] ): boolean {
	return JSON.stringify( typed ) !== JSON.stringify( stored );
}

function confirmWords( count: number, isSetup: boolean ): string {
	return isSetup
		? sprintf(
				/* translators: %d: number of agreements. */
				_n(
					'Confirm %d and continue',
					'Confirm all %d and continue',
					count,
					'mentoring-program'
				),
				count
			)
		: sprintf(
				/* translators: %d: number of agreements. */
				_n(
					'Confirm %d',
					'Confirm all %d',
					count,
					'mentoring-program'
				),
				count
			);
}
