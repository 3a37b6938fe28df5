/**
 * A screen that is a form: Save in its header, "Changes not saved" beside it, errors on top with links to their fields,
 * and who saved what when somebody else was faster.
 */
import { Button, Notice } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { RestError } from '../rest';
import type { Form } from '../use-form';
import { Confirm } from './confirm';
import { fieldId } from './field';
import { OvertakenNotice, type Words } from './overtaken';
import { Page } from './page';

interface Props< T > {
	form: Form< T >;
	title: string;
	back: { label: string; url: string };
	/** A word beside the title: "Full". */
	badge?: ReactNode;
	saveLabel: string;
	/** Saves; the form's own way when nothing has to be asked before. */
	onSave?: () => void;
	/** Other actions of the page. */
	actions?: ReactNode;
	/** How fields are named when somebody else changed them; a new record has nobody else. */
	words?: Words< T >;
	said?: string;
	children: ReactNode;
}

export function FormPage< T >( {
	form,
	title,
	back,
	badge,
	saveLabel,
	onSave = () => void form.save(),
	actions,
	words,
	said,
	children,
}: Props< T > ) {
	const [ isDiscarding, setDiscarding ] = useState( false );
	return (
		<Page
			title={ title }
			back={ back }
			{ ...( said === undefined ? {} : { said } ) }
			actions={
				<>
					{ badge }
					<span role="status" className="mentoring-unsaved">
						{ form.isUnsaved
							? __( 'Changes not saved', 'mentoring-program' )
							: '' }
					</span>
					{ actions }
					{ form.isUnsaved && (
						<Button
							variant="tertiary"
							onClick={ () => setDiscarding( true ) }
						>
							{ __( 'Discard', 'mentoring-program' ) }
						</Button>
					) }
					<Button
						variant="primary"
						isBusy={ form.isSaving }
						aria-disabled={ form.isSaving }
						onClick={ onSave }
					>
						{ saveLabel }
					</Button>
				</>
			}
		>
			<form
				className="mentoring-form"
				noValidate
				onSubmit={ ( event ) => {
					event.preventDefault();
					onSave();
				} }
			>
				{ form.error && (
					<ErrorSummary
						error={ form.error }
						attempt={ form.attempt }
						instead={
							form.overtaken &&
							words && (
								<OvertakenNotice
									form={ form }
									overtaken={ form.overtaken }
									words={ words }
								/>
							)
						}
					/>
				) }
				{ children }
			</form>
			{ isDiscarding && (
				<Confirm
					title={ sprintf(
						/* translators: %s: name of what is edited. */
						__(
							'Discard your changes to “%s”?',
							'mentoring-program'
						),
						title
					) }
					keep={ __( 'Keep the changes', 'mentoring-program' ) }
					deed={ __( 'Discard the changes', 'mentoring-program' ) }
					onClose={ () => setDiscarding( false ) }
					onDeed={ async () => form.discard() }
				>
					<p>
						{ __(
							'What you typed since the last save is forgotten. Nothing that was saved changes.',
							'mentoring-program'
						) }
					</p>
				</Confirm>
			) }
		</Page>
	);
}

/**
 * What went wrong, with a link to each field; takes the focus.
 * @param props         Props.
 * @param props.error   What.
 * @param props.attempt Grows with each failed save.
 * @param props.actions What can be done about it.
 * @param props.instead What is said of it instead.
 */
export function ErrorSummary( {
	error,
	attempt,
	actions = [],
	instead,
}: {
	error: RestError;
	attempt: number;
	actions?: { label: string; onClick: () => void }[];
	instead?: ReactNode;
} ) {
	const summary = useRef< HTMLDivElement >( null );
	useEffect( () => {
		summary.current?.focus();
	}, [ attempt ] );
	return (
		<div ref={ summary } tabIndex={ -1 } className="mentoring-summary">
			{ instead || (
				<Notice
					status="error"
					isDismissible={ false }
					actions={ actions }
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
			) }
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
