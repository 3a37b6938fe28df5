/**
 * Saves what is shown as a tab for oneself, or takes that tab away again.
 */
import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { Input } from '../components/field';

export function SaveView( {
	current,
	onSave,
	onRemove,
}: {
	/** Name of the saved view that is shown; undefined for none. */
	current: string | undefined;
	onSave: ( label: string ) => void;
	onRemove: ( label: string ) => void;
} ) {
	const [ label, setLabel ] = useState< string | null >( null );
	if ( current !== undefined ) {
		return (
			<Button variant="link" onClick={ () => onRemove( current ) }>
				{ __( 'Remove this view', 'mentoring-program' ) }
			</Button>
		);
	}
	return (
		<>
			<Button variant="link" onClick={ () => setLabel( '' ) }>
				{ __( 'Save this view', 'mentoring-program' ) }
			</Button>
			{ label !== null && (
				<Modal
					title={ __( 'Save this view', 'mentoring-program' ) }
					onRequestClose={ () => setLabel( null ) }
					size="small"
				>
					<form
						onSubmit={ ( event ) => {
							event.preventDefault();
							if ( label.trim() !== '' ) {
								onSave( label.trim() );
								setLabel( null );
							}
						} }
					>
						<Input
							field="view"
							label={ __( 'Name', 'mentoring-program' ) }
							help={ __(
								'It becomes a tab above this list, for you alone.',
								'mentoring-program'
							) }
							value={ label }
							onChange={ setLabel }
							input={ { maxLength: 40 } }
						/>
						<div className="mentoring-dialog__actions">
							<Button
								variant="secondary"
								onClick={ () => setLabel( null ) }
							>
								{ __( 'Cancel', 'mentoring-program' ) }
							</Button>
							<Button
								variant="primary"
								type="submit"
								disabled={ label.trim() === '' }
								accessibleWhenDisabled
							>
								{ __( 'Save', 'mentoring-program' ) }
							</Button>
						</div>
					</form>
				</Modal>
			) }
		</>
	);
}
