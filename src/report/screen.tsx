/**
 * The board's page of a term: numbers on one printable page, and the same as a file.
 */
import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import {
	bootData,
	changeAddress,
	numberInAddress,
	printPage,
	saveFile,
	screenUrl,
} from '../shared/boot-data';
import { Select } from '../shared/components/field';
import { Empty, Failed, Loading, Page } from '../shared/components/page';
import { formatDate, formatMoment } from '../shared/dates';
import { useLoad } from '../shared/use-load';
import { readTerms } from '../term/api';
import type { Term, TermReport } from '../types/rest';
import { readReport, readReportFile } from './api';

const title = __( 'Board’s page', 'mentoring-program' );

export function ReportScreen() {
	const terms = useLoad( readTerms, 'terms' );
	if ( terms.state === 'ready' && terms.value.length > 0 ) {
		return <Report terms={ terms.value } />;
	}
	return (
		<Page title={ title }>
			{ terms.state === 'loading' && <Loading rows={ 8 } /> }
			{ terms.state === 'failed' && <Failed { ...terms } /> }
			{ terms.state === 'ready' && (
				<Empty title={ __( 'No term yet', 'mentoring-program' ) }>
					<p>
						{ __(
							'The page counts groups, places and fees of one term.',
							'mentoring-program'
						) }
					</p>
					<Button
						variant="primary"
						href={ screenUrl( 'terms', { new: 1 } ) }
					>
						{ __( 'Add a term', 'mentoring-program' ) }
					</Button>
				</Empty>
			) }
		</Page>
	);
}

function Report( { terms }: { terms: Term[] } ) {
	const [ term, setTerm ] = useState( () =>
		String( numberInAddress( 'term' ) ?? terms[ 0 ]?.id ?? '' )
	);
	const [ message, setMessage ] = useState( '' );
	const loaded = useLoad( () => readReport( Number( term ) ), term );
	return (
		<Page
			title={ title }
			said={ message }
			actions={
				<>
					<Button
						variant="secondary"
						onClick={ () =>
							readReportFile( Number( term ) ).then(
								( file ) =>
									saveFile( `term-${ term }.csv`, file ),
								( error: Error ) => setMessage( error.message )
							)
						}
					>
						{ __( 'Download as CSV', 'mentoring-program' ) }
					</Button>
					<Button variant="primary" onClick={ printPage }>
						{ __( 'Print', 'mentoring-program' ) }
					</Button>
				</>
			}
		>
			<div className="mentoring-screen-only">
				<Select
					field="term"
					label={ __( 'Term', 'mentoring-program' ) }
					value={ term }
					options={ terms.map( ( one ) => ( {
						value: String( one.id ),
						label: one.name,
					} ) ) }
					onChange={ ( chosen ) => {
						setTerm( chosen );
						changeAddress( { term: chosen } );
					} }
				/>
			</div>
			{ loaded.state === 'loading' && <Loading rows={ 8 } /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' && <Figures { ...loaded.value } /> }
		</Page>
	);
}

function Figures( report: TermReport ) {
	return (
		<section className="mentoring-card" aria-labelledby="mentoring-report">
			<h2 id="mentoring-report">{ report.name }</h2>
			<p>
				{ sprintf(
					/* translators: 1: first day, 2: last day, 3: date and time, 4: name of the time zone. */
					__(
						'%1$s to %2$s. Counted on %3$s (%4$s).',
						'mentoring-program'
					),
					formatDate( report.starts_on ),
					formatDate( report.ends_on ),
					formatMoment( report.at ),
					bootData.zone
				) }
			</p>
			<table className="mentoring-table">
				<tbody>
					{ report.lines.map( ( line ) => (
						<tr key={ line.label }>
							<th scope="row">{ line.label }</th>
							<td className="is-number">{ line.value }</td>
						</tr>
					) ) }
				</tbody>
			</table>
		</section>
	);
}
