/**
 * The entries of a span of days as a file for the bookkeeper.
 */
import { Button, Modal, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { saveFile } from '../shared/boot-data';
import { Input } from '../shared/components/field';
import { wallNow } from '../shared/dates';
import { RestError } from '../shared/rest';
import { readEntries } from './api';

export function ExportDialog( { onClose }: { onClose: () => void } ) {
	const today = wallNow().slice( 0, 10 );
	const [ from, setFrom ] = useState( `${ today.slice( 0, 4 ) }-01-01` );
	const [ to, setTo ] = useState( today );
	const [ isBusy, setBusy ] = useState( false );
	const [ message, setMessage ] = useState( '' );
	async function download() {
		setBusy( true );
		try {
			saveFile(
				`fees-${ from }-${ to }.csv`,
				await readEntries( from, to )
			);
			onClose();
		} catch ( error ) {
			setMessage(
				error instanceof RestError ? error.message : String( error )
			);
			setBusy( false );
		}
	}
	return (
		<Modal
			title={ __( 'Export entries', 'mentoring-program' ) }
			onRequestClose={ onClose }
			size="medium"
		>
			<form
				className="mentoring-fields"
				onSubmit={ ( event ) => {
					event.preventDefault();
					if ( ! isBusy ) {
						void download();
					}
				} }
			>
				{ message && (
					<Notice status="error" isDismissible={ false }>
						{ message }
					</Notice>
				) }
				<Input
					field="from"
					label={ __( 'First day', 'mentoring-program' ) }
					value={ from }
					onChange={ setFrom }
					input={ { type: 'date', required: true } }
				/>
				<Input
					field="to"
					label={ __( 'Last day', 'mentoring-program' ) }
					value={ to }
					onChange={ setTo }
					input={ { type: 'date', required: true, min: from } }
				/>
				<p className="description">
					{ __(
						'You get one CSV file that opens in any spreadsheet: every entry by date, with name, group and reference. Cells that look like a formula are made harmless. The export is noted with your name.',
						'mentoring-program'
					) }
				</p>
				<div className="mentoring-dialog__actions">
					<Button variant="secondary" onClick={ onClose }>
						{ __( 'Cancel', 'mentoring-program' ) }
					</Button>
					<Button
						variant="primary"
						type="submit"
						isBusy={ isBusy }
						aria-disabled={ isBusy }
					>
						{ __( 'Download', 'mentoring-program' ) }
					</Button>
				</div>
			</form>
		</Modal>
	);
}
