/**
 * A screen that is a form: Save in its header, "Changes not saved" beside it, errors on top with links to their fields,
 * and a way on when somebody else saved meanwhile.
 */
import { Button, Notice } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { RestError } from '../rest';
import type { Form } from '../use-form';
import { fieldId } from './field';
import { Page } from './page';

interface Props< T > {
	form: Form< T >;
	title: string;
	back: { label: string; url: string };
	saveLabel: string;
	/** Other actions of the page. */
	actions?: ReactNode;
	/** Reads the stored version, keeping what is typed. */
	onLoadNew: () => Promise< void >;
	said?: string;
	children: ReactNode;
}

export function FormPage< T >( {
	form,
	title,
	back,
	saveLabel,
	actions,
	onLoadNew,
	said,
	children,
}: Props< T > ) {
	const save = useRef< HTMLButtonElement >( null );
	return (
		<Page
			title={ title }
			back={ back }
			{ ...( said === undefined ? {} : { said } ) }
			actions={
				<>
					<span role="status" className="mentoring-unsaved">
						{ form.isUnsaved
							? __( 'Changes not saved', 'mentoring-program' )
							: '' }
					</span>
					{ actions }
					<Button
						ref={ save }
						variant="primary"
						isBusy={ form.isSaving }
						aria-disabled={ form.isSaving }
						onClick={ () => void form.save() }
					>
						{ saveLabel }
					</Button>
				</>
			}
		>
			<form
				noValidate
				onSubmit={ ( event ) => {
					event.preventDefault();
					void form.save();
				} }
			>
				{ form.error && (
					<ErrorSummary
						error={ form.error }
						attempt={ form.attempt }
						onLoadNew={ async () => {
							await onLoadNew();
							form.clearError();
							save.current?.focus();
						} }
					/>
				) }
				{ children }
			</form>
		</Page>
	);
}

/**
 * What went wrong, with a link to each field; takes the focus.
 * @param props           Props.
 * @param props.error     What.
 * @param props.attempt   Grows with each failed save.
 * @param props.onLoadNew Reads the stored version.
 */
export function ErrorSummary( {
	error,
	attempt,
	onLoadNew,
}: {
	error: RestError;
	attempt: number;
	onLoadNew?: () => Promise< void >;
} ) {
	const summary = useRef< HTMLDivElement >( null );
	useEffect( () => {
		summary.current?.focus();
	}, [ attempt ] );
	return (
		<div ref={ summary } tabIndex={ -1 } className="mentoring-summary">
			<Notice
				status="error"
				isDismissible={ false }
				actions={
					error.staleVersion !== null && onLoadNew
						? [
								{
									label: __(
										'Load the new version',
										'mentoring-program'
									),
									onClick: () => void onLoadNew(),
								},
							]
						: []
				}
			>
				<p>{ error.message }</p>
				{ error.fields.length > 0 && (
					<ul>
						{ error.fields.map( ( one ) => (
							<li key={ one.field + one.code }>
								<a
									href={ `#${ fieldId( one.field ) }` }
									onClick={ ( event ) => {
										event.preventDefault();
										focusField( one.field );
									} }
								>
									{ one.message }
								</a>
							</li>
						) ) }
					</ul>
				) }
			</Notice>
		</div>
	);
}

/**
 * Focuses the control of a field, or of the nearest field around it.
 * @param field "meetings.3.end".
 */
function focusField( field: string ): void {
	const parts = field.split( '.' );
	for ( let length = parts.length; length > 0; length-- ) {
		const found = document.getElementById(
			fieldId( parts.slice( 0, length ).join( '.' ) )
		);
		if ( found ) {
			found.scrollIntoView( { block: 'center' } );
			found.focus();
			return;
		}
	}
}
