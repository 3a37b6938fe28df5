/**
 * A question before something people lose by: the title asks with the name in it, the body says what happens to whom, the
 * safe button comes first and has the focus.
 */
import { Button, Modal, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import type { ReactNode } from 'react';
import { RestError } from '../rest';

interface Props {
	title: string;
	/** What stays: "Keep the group". */
	keep: string;
	/** The deed: "Cancel the group and tell 3 people". */
	deed: string;
	/** Nobody loses anything by it: not red. */
	isHarmless?: boolean;
	onDeed: () => Promise< void >;
	onClose: () => void;
	children: ReactNode;
}

export function Confirm( {
	title,
	keep,
	deed,
	isHarmless = false,
	onDeed,
	onClose,
	children,
}: Props ) {
	const [ isBusy, setBusy ] = useState( false );
	const [ message, setMessage ] = useState( '' );
	return (
		<Modal
			title={ title }
			onRequestClose={ onClose }
			focusOnMount={ false }
			size="medium"
		>
			{ message && (
				<Notice status="error" isDismissible={ false }>
					{ message }
				</Notice>
			) }
			{ children }
			<div className="mentoring-dialog__actions">
				<Button
					variant="secondary"
					onClick={ onClose }
					ref={ ( button: HTMLButtonElement | null ) => {
						// Esc and Enter both mean the safe one.
						button?.focus();
					} }
				>
					{ keep }
				</Button>
				<Button
					variant="primary"
					isDestructive={ ! isHarmless }
					isBusy={ isBusy }
					aria-disabled={ isBusy }
					onClick={ async () => {
						if ( isBusy ) {
							return;
						}
						setBusy( true );
						try {
							await onDeed();
							onClose();
						} catch ( error ) {
							setMessage( new RestError( error ).message );
							if ( error instanceof RestError ) {
								setMessage( error.message );
							}
							setBusy( false );
						}
					} }
				>
					{ deed }
				</Button>
			</div>
		</Modal>
	);
}
