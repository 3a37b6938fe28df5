/**
 * What changes, now and then, as a table.
 */
import { __ } from '@wordpress/i18n';
import type { Difference } from './differences';

export function DifferenceTable( {
	differences,
}: {
	differences: Difference[];
} ) {
	return (
		<table className="widefat mentoring-differences">
			<thead>
				<tr>
					<th scope="col">
						{ __( 'What changes', 'mentoring-program' ) }
					</th>
					<th scope="col">{ __( 'Now', 'mentoring-program' ) }</th>
					<th scope="col">{ __( 'Then', 'mentoring-program' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ differences.map( ( { what, now, then }, at ) => (
					<tr key={ at }>
						<th scope="row">{ what }</th>
						<td>{ now }</td>
						<td>{ then }</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}
