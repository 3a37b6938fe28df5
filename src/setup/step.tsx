/**
 * What every step of set-up shares: its facts, its form with errors on top, and its buttons: Continue during set-up, Save
 * in Settings.
 */
import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { ErrorSummary } from '../shared/components/form-page';
import type { Form } from '../shared/use-form';
import type { Program, Setup } from '../types/rest';

export interface StepProps {
	setup: Setup;
	program: Program | null;
	/** Reads everything again, then goes on. */
	onSaved: () => Promise< void >;
	/** Reads everything again and stays, keeping what is typed. */
	onReload: () => Promise< void >;
	/** During set-up: goes back, and leaves the step for later. */
	onBack?: ( () => void ) | undefined;
	onSkip?: ( () => void ) | undefined;
}

interface Props< T > {
	form: Form< T >;
	step: StepProps;
	/** What the button says instead. */
	label?: string;
	children: ReactNode;
}

export function StepForm< T >( { form, step, label, children }: Props< T > ) {
	const isSetup = step.onSkip !== undefined;
	return (
		<form
			noValidate
			className="mentoring-fields"
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
						await step.onReload();
						form.clearError();
					} }
				/>
			) }
			{ children }
			<div className="mentoring-step__actions">
				{ step.onBack && (
					<Button variant="tertiary" onClick={ step.onBack }>
						{ __( 'Back', 'mentoring-program' ) }
					</Button>
				) }
				<span className="mentoring-push" role="status">
					{ form.isUnsaved && ! isSetup
						? __( 'Changes not saved', 'mentoring-program' )
						: '' }
				</span>
				{ step.onSkip && (
					<Button variant="secondary" onClick={ step.onSkip }>
						{ __( 'Skip this step', 'mentoring-program' ) }
					</Button>
				) }
				<Button
					variant="primary"
					type="submit"
					isBusy={ form.isSaving }
					aria-disabled={ form.isSaving }
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
