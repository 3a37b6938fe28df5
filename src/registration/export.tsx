/**
 * The registrations of a term as a file. Answers only for who reads them, and never ticked beforehand.
 */
import {
	Button,
	CheckboxControl,
	Modal,
	Notice,
	SelectControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { bootData } from '../shared/boot-data';
import { RestError } from '../shared/rest';
import type { Term } from '../types/rest';
import { exportTerm } from './api';

interface Props {
	terms: Term[];
	/** The term the list shows. */
	term: number | undefined;
}

export function ExportButton( { terms, term }: Props ) {
	const [ isOpen, setOpen ] = useState( false );
	return (
		<>
			<Button
				variant="secondary"
				disabled={ terms.length === 0 }
				accessibleWhenDisabled
				onClick={ () => setOpen( true ) }
			>
				{ __( 'Export', 'mentoring-program' ) }
			</Button>
			{ isOpen && (
				<ExportDialog
					terms={ terms }
					term={ term }
					onClose={ () => setOpen( false ) }
				/>
			) }
		</>
	);
}

function ExportDialog( {
	terms,
	term,
	onClose,
}: Props & { onClose: () => void } ) {
	const [ chosen, setChosen ] = useState( term ?? terms[ 0 ]?.id ?? 0 );
	const [ answers, setAnswers ] = useState( false );
	const [ isBusy, setBusy ] = useState( false );
	const [ message, setMessage ] = useState( '' );
	async function save() {
		setBusy( true );
		setMessage( '' );
		try {
			await exportTerm( chosen, answers );
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
			title={ __( 'Export registrations', 'mentoring-program' ) }
			onRequestClose={ onClose }
			size="medium"
		>
			{ message && (
				<Notice status="error" isDismissible={ false }>
					{ message }
				</Notice>
			) }
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Term', 'mentoring-program' ) }
				value={ String( chosen ) }
				options={ terms.map( ( one ) => ( {
					value: String( one.id ),
					label: one.name,
				} ) ) }
				onChange={ ( value ) => setChosen( Number( value ) ) }
			/>
			<p>
				{ __(
					'Everybody of the term: name and e-mail, group and track, status and dates, membership and who verified it. One CSV file that opens in any spreadsheet; cells that look like a formula are made harmless. That you exported it is written down.',
					'mentoring-program'
				) }
			</p>
			{ bootData.readsAnswers && (
				<CheckboxControl
					__nextHasNoMarginBottom
					label={ __( 'Answers as well', 'mentoring-program' ) }
					help={ __(
						'Private. The file leaves this site: keep it where only readers of answers can open it, and delete it when you are done.',
						'mentoring-program'
					) }
					checked={ answers }
					onChange={ setAnswers }
				/>
			) }
			<div className="mentoring-dialog__actions">
				<Button variant="tertiary" onClick={ onClose }>
					{ __( 'Cancel', 'mentoring-program' ) }
				</Button>
				<Button
					variant="primary"
					isBusy={ isBusy }
					disabled={ isBusy }
					accessibleWhenDisabled
					onClick={ () => void save() }
				>
					{ __( 'Download', 'mentoring-program' ) }
				</Button>
			</div>
		</Modal>
	);
}
