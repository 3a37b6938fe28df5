/**
 * One group as one form: what it is and who leads it, term, dates, places, where, what visitors read, who sees it. Changed
 * dates that people agreed to are shown before and now before they are saved.
 */
import { Notice } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { dateChanges, type DateChange } from '../meeting/by-hand';
import { bootData, goTo, screenUrl } from '../shared/boot-data';
import { FormPage } from '../shared/components/form-page';
import { wallNow } from '../shared/dates';
import { useForm } from '../shared/use-form';
import type { Group, Profile, Program, Term } from '../types/rest';
import { readGroup, readProfiles, saveGroup, saveProfile } from './api';
import { DatesDialog } from './dates-dialog';
import { Dates } from './parts/dates';
import { Description } from './parts/description';
import { Name } from './parts/name';
import { Places } from './parts/places';
import { TermAndFee } from './parts/term-and-fee';
import { Visibility } from './parts/visibility';
import { Where } from './parts/where';
import { draftsOf, inputOf, valuesOf, type GroupValues } from './values';
import { Ending, Ways } from './ways';
import { groupWords } from './words';

interface Props {
	group: Group | null;
	profiles: Profile[];
	program: Program;
	terms: Term[];
	/** Term a new group begins with. */
	inTerm: number;
}

export function GroupForm( {
	group,
	profiles,
	program,
	terms,
	inTerm,
}: Props ) {
	const [ stored, setStored ] = useState( group );
	const [ changes, setChanges ] = useState< DateChange[] >( [] );
	// Profiles are records of their own: the version each was last seen with.
	const seen = useRef( new Map< number, number >() );
	const defaults = {
		term: inTerm,
		track: program.tracks[ 0 ]?.key ?? '',
		minimum: program.minimum ?? 4,
		capacity: program.capacity ?? 8,
	};
	const form = useForm< GroupValues >(
		valuesOf( group, profiles, defaults ),
		async ( values ) => {
			for ( const mentor of values.mentors ) {
				if ( mentor.isChanged ) {
					const saved = await saveProfile( mentor.id, {
						credential: mentor.credential,
						bio: mentor.bio,
						photo_id: mentor.photo_id,
						version:
							seen.current.get( mentor.id ) ?? mentor.version,
					} );
					// A second try after another error must not look stale.
					seen.current.set( mentor.id, saved.version );
				}
			}
			const saved = await saveGroup( stored?.id ?? null, {
				...inputOf( values, stored?.timezone ?? bootData.timezone ),
				...( stored === null ? {} : { version: stored.version } ),
			} );
			goTo(
				screenUrl( 'groups', { in_term: saved.term, was_saved: 1 } )
			);
		},
		async () => {
			const fresh = stored === null ? null : await readGroup( stored.id );
			const led = fresh?.mentors.map( ( one ) => one.id ) ?? [];
			const typed = form.values.mentors.map( ( one ) => one.id );
			const found = await readProfiles( [
				...new Set( [ ...led, ...typed ] ),
			] );
			for ( const profile of found ) {
				seen.current.set( profile.id, profile.version );
			}
			setStored( fresh );
			return valuesOf( fresh, found, defaults );
		}
	);
	const part = { form, stored, program, terms };
	const save = () => {
		const agreed =
			stored && ( stored.places.confirmed ?? 0 ) > 0
				? dateChanges(
						draftsOf( stored ),
						form.values.meetings,
						wallNow()
					)
				: [];
		if ( agreed.length > 0 ) {
			setChanges( agreed );
		} else {
			void form.save();
		}
	};
	return (
		<FormPage
			form={ form }
			title={
				stored === null
					? __( 'Add a group', 'mentoring-program' )
					: stored.title
			}
			back={ {
				label: __( 'Groups', 'mentoring-program' ),
				url: screenUrl( 'groups' ),
			} }
			badge={
				stored?.status && (
					<span
						className={ `mentoring-badge is-${ stored.status.key }` }
					>
						{ stored.status.words }
					</span>
				)
			}
			saveLabel={ __( 'Save', 'mentoring-program' ) }
			onSave={ save }
			words={ groupWords( program, terms ) }
			actions={ stored && <Ways group={ stored } /> }
		>
			{ stored?.state === 'cancelled' && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'This group is cancelled. Everyone in it was told; it can’t be brought back.',
						'mentoring-program'
					) }
				</Notice>
			) }
			<Name { ...part } />
			<TermAndFee { ...part } />
			<Dates { ...part } key={ form.generation } />
			<Places { ...part } />
			<Where { ...part } />
			<Description { ...part } />
			<Visibility { ...part } onStored={ setStored } />
			{ stored && <Ending group={ stored } /> }
			{ stored && changes.length > 0 && (
				<DatesDialog
					group={ stored }
					changes={ changes }
					onSave={ form.save }
					onClose={ () => setChanges( [] ) }
				/>
			) }
		</FormPage>
	);
}
