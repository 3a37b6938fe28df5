/**
 * Who was at the meetings of a group, for who types a paper roster in: people down, meetings across, saved in one act (A42).
 */
import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { readGroup } from '../group/api';
import { screenUrl } from '../shared/boot-data';
import { FormPage } from '../shared/components/form-page';
import { Empty, Failed, Loading, Page } from '../shared/components/page';
import { formatDate } from '../shared/dates';
import { useForm } from '../shared/use-form';
import { useLoad } from '../shared/use-load';
import type { Group, Roster } from '../types/rest';
import { readRoster, saveSheet } from './api';
import { AttendanceGrid } from './attendance-grid';
import {
	cellOf,
	changedCells,
	meetingsToMark,
	sheetOf,
	type Sheet,
} from './attendance-values';
import { markWords } from './words';

export function AttendanceScreen( { group }: { group: number } ) {
	const loaded = useLoad(
		async () => ( {
			group: await readGroup( group ),
			roster: await readRoster( group ),
		} ),
		String( group )
	);
	if ( loaded.state === 'ready' ) {
		return <AttendanceSheet { ...loaded.value } />;
	}
	return (
		<Page title={ __( 'Attendance', 'mentoring-program' ) } back={ back() }>
			{ loaded.state === 'loading' ? (
				<Loading rows={ 8 } />
			) : (
				<Failed { ...loaded } />
			) }
		</Page>
	);
}

function AttendanceSheet( {
	group,
	roster,
}: {
	group: Group;
	roster: Roster;
} ) {
	const [ stored, setStored ] = useState( roster );
	const [ said, setSaid ] = useState( '' );
	const form = useForm< Sheet >(
		sheetOf( roster ),
		async ( sheet ) => {
			setSaid( '' );
			setStored(
				await saveSheet( group.id, changedCells( stored, sheet ) )
			);
			setSaid( __( 'The attendance is saved.', 'mentoring-program' ) );
		},
		async () => {
			const fresh = await readRoster( group.id );
			setStored( fresh );
			return sheetOf( fresh );
		}
	);
	const begun = meetingsToMark( stored );
	const title = sprintf(
		/* translators: %s: title of a group. */
		__( 'Attendance of “%s”', 'mentoring-program' ),
		group.title
	);
	const print = group.roster_url ? (
		<Button variant="tertiary" href={ group.roster_url }>
			{ __( 'Roster to print', 'mentoring-program' ) }
		</Button>
	) : null;
	if ( begun.length === 0 ) {
		return (
			<Page title={ title } back={ back() } actions={ print }>
				<Empty
					title={ __( 'Nothing to note yet', 'mentoring-program' ) }
				>
					<p>
						{ stored.meetings[ 0 ]?.can_mark.message ??
							__(
								'No meetings are planned yet.',
								'mentoring-program'
							) }
					</p>
				</Empty>
			</Page>
		);
	}
	return (
		<FormPage
			form={ form }
			title={ title }
			back={ back() }
			saveLabel={ __( 'Save attendance', 'mentoring-program' ) }
			actions={ print }
			said={ said }
			words={ {
				label: ( cell ) => cellWords( stored, String( cell ) ),
				show: ( cell, sheet ) => markWords( sheet[ cell ] ?? '' ),
			} }
		>
			<p className="mentoring-weak">
				{ __(
					'Excused: told the mentor beforehand. Stepped out: left for a while because they know the person being presented. Nothing is noted of why, and nothing of any case.',
					'mentoring-program'
				) }
			</p>
			<AttendanceGrid
				roster={ stored }
				sheet={ form.values }
				onChange={ form.set }
			/>
		</FormPage>
	);
}

/**
 * "Ada Novak, 6 October 2026".
 * @param roster Roster.
 * @param cell   Name of a cell.
 */
function cellWords( roster: Roster, cell: string ): string {
	for ( const meeting of roster.meetings ) {
		for ( const person of roster.people ) {
			if ( cellOf( meeting.id, person.registration ) === cell ) {
				return `${ person.name }, ${ formatDate( meeting.date ) }`;
			}
		}
	}
	return '';
}

function back() {
	return {
		label: __( 'Groups', 'mentoring-program' ),
		url: screenUrl( 'groups' ),
	};
}
