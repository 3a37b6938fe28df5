/**
 * What every step of set-up shares: its facts, its parts, its form with errors on top, and its buttons: Back, Skip and
 * Continue during set-up, Cancel and Save in Settings.
 */
import { Button, Card, CardBody, CardHeader } from '@wordpress/components';
import { useId } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { ErrorSummary } from '../shared/components/form-page';
import type { Form } from '../shared/use-form';
import type { Facts } from './facts';

export interface StepProps extends Facts {
	/** Reads everything again, then goes on. */
	onSaved: () => Promise< void >;
	/** Reads everything again and stays, keeping what is typed. */
	onReload: () => Promise< void >;
	/** During set-up: goes back, and leaves the step for later. */
	onBack?: ( () => void ) | undefined;
	onSkip?: ( () => void ) | undefined;
	/** In Settings: goes back to the summary. */
	onCancel?: ( () => void ) | undefined;
	/** Id of the form, so that a button elsewhere can send it. */
	formId?: string | undefined;
}

/**
 * Whether a step is asked in set-up, and not in Settings.
 * @param step Its props.
 */
export function isInSetup( step: StepProps ): boolean {
	return step.onSkip !== undefined;
}

interface Props< T > {
	form: Form< T >;
	step: StepProps;
	/** What the button says instead of Continue. */
	label?: string | undefined;
	/** Runs when that button is pressed, before the form is sent. */
	onPress?: () => void;
	/** Another button that sends the form. */
	other?: ReactNode;
	children: ReactNode;
}

export function StepForm< T >( {
	form,
	step,
	label,
	onPress,
	other,
	children,
}: Props< T > ) {
	const isSetup = isInSetup( step );
	return (
		<form
			noValidate
			id={ step.formId }
			className="mentoring-step"
			onSubmit={ ( event ) => {
				event.preventDefault();
				void form.save();
			} }
		>
			{ form.error && (
				<ErrorSummary
					error={ form.error }
					attempt={ form.attempt }
					actions={
						form.error.staleVersion === null
							? []
							: [
									{
										label: __(
											'Load the new version',
											'mentoring-program'
										),
										onClick: async () => {
											await step.onReload();
											form.clearError();
										},
									},
								]
					}
				/>
			) }
			{ children }
			<div className="mentoring-step__actions">
				{ step.onBack && (
					<Button variant="tertiary" onClick={ step.onBack }>
						{ __( 'Back', 'mentoring-program' ) }
					</Button>
				) }
				{ step.onCancel && (
					<Button variant="tertiary" onClick={ step.onCancel }>
						{ __( 'Cancel', 'mentoring-program' ) }
					</Button>
				) }
				<span
					className="mentoring-push mentoring-unsaved"
					role="status"
				>
					{ form.isUnsaved && ! isSetup
						? __( 'Changes not saved', 'mentoring-program' )
						: '' }
				</span>
				{ step.onSkip && (
					<Button variant="tertiary" onClick={ step.onSkip }>
						{ __( 'Skip this step', 'mentoring-program' ) }
					</Button>
				) }
				{ other }
				<Button
					variant="primary"
					type="submit"
					isBusy={ form.isSaving }
					aria-disabled={ form.isSaving }
					{ ...( onPress ? { onClick: onPress } : {} ) }
				>
					{ label ??
						( isSetup
							? __( 'Continue', 'mentoring-program' )
							: __( 'Save', 'mentoring-program' ) ) }
				</Button>
			</div>
		</form>
	);
}

/**
 * A part of a step: a card during set-up; in Settings the whole step is one.
 * @param props          Props.
 * @param props.step     Props of the step.
 * @param props.title    Heading.
 * @param props.about    A line under it.
 * @param props.children Fields.
 */
export function StepPart( {
	step,
	title,
	about,
	children,
}: {
	step: StepProps;
	title: string;
	about?: string;
	children: ReactNode;
} ) {
	const id = useId();
	const head = (
		<div>
			<h3 id={ id }>{ title }</h3>
			{ about && <p className="mentoring-weak">{ about }</p> }
		</div>
	);
	if ( ! isInSetup( step ) ) {
		return (
			<section aria-labelledby={ id } className="mentoring-fields">
				{ head }
				{ children }
			</section>
		);
	}
	return (
		<section aria-labelledby={ id }>
			<Card>
				<CardHeader>{ head }</CardHeader>
				<CardBody className="mentoring-fields">{ children }</CardBody>
			</Card>
		</section>
	);
}
