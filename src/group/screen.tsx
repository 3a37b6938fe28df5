/**
 * The screen Groups: the list by term, one group as a form, or who was at its meetings.
 */
import { __ } from '@wordpress/i18n';
import { AttendanceScreen } from '../registration/attendance';
import { readPrograms } from '../program/api';
import { numberInAddress, screenUrl, wordInAddress } from '../shared/boot-data';
import { Failed, Loading, Page } from '../shared/components/page';
import { useLoad } from '../shared/use-load';
import { readTerms } from '../term/api';
import { NoProgram } from '../term/no-program';
import { readGroup, readProfiles } from './api';
import { GroupForm } from './form';
import { GroupList } from './list';
import { NoTerm, usualTerm } from './no-term';

export function GroupScreen() {
	const id = numberInAddress( 'group' );
	const attendance = numberInAddress( 'attendance' );
	if ( attendance !== null ) {
		return <AttendanceScreen group={ attendance } />;
	}
	if ( id !== null || wordInAddress( 'new' ) !== '' ) {
		return <GroupEditor id={ id } />;
	}
	return <GroupList />;
}

function GroupEditor( { id }: { id: number | null } ) {
	const loaded = useLoad( async () => {
		const group = id === null ? null : await readGroup( id );
		const [ programs, terms, profiles ] = await Promise.all( [
			readPrograms(),
			readTerms(),
			readProfiles( group?.mentors.map( ( one ) => one.id ) ?? [] ),
		] );
		return { group, programs, terms, profiles };
	}, String( id ) );
	if ( loaded.state === 'ready' ) {
		const { group, programs, terms, profiles } = loaded.value;
		const program =
			programs.find( ( one ) => one.id === group?.program ) ??
			programs[ 0 ];
		const first =
			terms.find( ( one ) => one.id === numberInAddress( 'in_term' ) ) ??
			usualTerm( terms );
		if ( program && first ) {
			return (
				<GroupForm
					group={ group }
					profiles={ profiles }
					program={ program }
					terms={ terms }
					inTerm={ first.id }
				/>
			);
		}
	}
	return (
		<Page
			title={ __( 'Group', 'mentoring-program' ) }
			back={ {
				label: __( 'Groups', 'mentoring-program' ),
				url: screenUrl( 'groups' ),
			} }
		>
			{ loaded.state === 'loading' && <Loading /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' &&
				loaded.value.programs.length === 0 && <NoProgram /> }
			{ loaded.state === 'ready' && loaded.value.programs.length > 0 && (
				<NoTerm />
			) }
		</Page>
	);
}
