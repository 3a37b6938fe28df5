/**
 * One group as one form: what it is, who leads it, when, how many, where, readings, and whether the public sees it.
 */
import {
	Button,
	Card,
	CardBody,
	CardHeader,
	Notice,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { bootData, goTo, screenUrl } from '../shared/boot-data';
import { Confirm } from '../shared/components/confirm';
import { Field, Input, Select, TextArea } from '../shared/components/field';
import { FormPage } from '../shared/components/form-page';
import { formatMoney } from '../shared/dates';
import { useForm } from '../shared/use-form';
import type { Group, Profile, Program, Term } from '../types/rest';
import {
	cancelGroup,
	deleteGroup,
	readGroup,
	readProfiles,
	saveGroup,
	saveProfile,
} from './api';
import { Mentors } from './mentors';
import { Schedule } from './schedule';
import { inputOf, valuesOf } from './values';

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
	const form = useForm(
		valuesOf( group, profiles, {
			term: inTerm,
			track: program.tracks[ 0 ]?.key ?? '',
			minimum: program.minimum ?? 4,
			capacity: program.capacity ?? 8,
		} ),
		async ( values ) => {
			for ( const mentor of values.mentors ) {
				if ( mentor.isChanged ) {
					const saved = await saveProfile( mentor.id, {
						credential: mentor.credential,
						bio: mentor.bio,
						photo_id: mentor.photo_id,
						version: mentor.version,
					} );
					// A second try after another error must not look stale.
					mentor.version = saved.version;
					mentor.isChanged = false;
				}
			}
			const saved = await saveGroup( stored?.id ?? null, {
				...inputOf( values, stored?.timezone ?? bootData.timezone ),
				...( stored === null ? {} : { version: stored.version } ),
			} );
			goTo(
				screenUrl( 'groups', { in_term: saved.term, was_saved: 1 } )
			);
		}
	);
	const { values, set, problem } = form;
	const term = terms.find( ( one ) => one.id === values.term );
	const track = program.tracks.find( ( one ) => one.key === values.track );
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
			saveLabel={ __( 'Save', 'mentoring-program' ) }
			onLoadNew={ async () => {
				if ( stored ) {
					setStored( await readGroup( stored.id ) );
				}
				const fresh = await readProfiles(
					values.mentors.map( ( one ) => one.id )
				);
				set( {
					mentors: values.mentors.map( ( mentor ) => ( {
						...mentor,
						version:
							fresh.find( ( one ) => one.id === mentor.id )
								?.version ?? mentor.version,
					} ) ),
				} );
			} }
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
			<Part title={ __( 'What it is', 'mentoring-program' ) }>
				<Input
					field="title"
					label={ __( 'Title', 'mentoring-program' ) }
					value={ values.title }
					onChange={ ( title ) => set( { title } ) }
					problem={ problem( 'title' ) }
				/>
				<Input
					field="summary"
					label={ __( 'In one sentence', 'mentoring-program' ) }
					value={ values.summary }
					onChange={ ( summary ) => set( { summary } ) }
					problem={ problem( 'summary' ) }
				/>
				{ values.description === null ? (
					<Notice status="info" isDismissible={ false }>
						{ __(
							'The description holds more than paragraphs. It stays as it is; edit it in the block editor.',
							'mentoring-program'
						) }{ ' ' }
						<a href={ stored?.edit_url }>
							{ __(
								'Open the block editor',
								'mentoring-program'
							) }
						</a>
					</Notice>
				) : (
					<TextArea
						field="description"
						label={ __( 'Description', 'mentoring-program' ) }
						help={ __(
							'Public, on the page of the group. An empty line begins a new paragraph.',
							'mentoring-program'
						) }
						rows={ 8 }
						value={ values.description }
						onChange={ ( description ) => set( { description } ) }
						problem={ problem( 'description' ) }
					/>
				) }
				<Input
					field="topics"
					label={ __( 'Topics', 'mentoring-program' ) }
					help={ __( 'Separated by commas.', 'mentoring-program' ) }
					value={ values.topics }
					onChange={ ( topics ) => set( { topics } ) }
					problem={ problem( 'topics' ) }
				/>
				<TextArea
					field="readings"
					label={ __( 'Readings', 'mentoring-program' ) }
					help={ __(
						'One on each line. Public.',
						'mentoring-program'
					) }
					value={ values.readings }
					onChange={ ( readings ) => set( { readings } ) }
					problem={ problem( 'readings' ) }
				/>
			</Part>
			<Part title={ __( 'Who leads it', 'mentoring-program' ) }>
				<Mentors
					mentors={ values.mentors }
					onChange={ ( mentors ) => set( { mentors } ) }
					problem={ problem }
				/>
			</Part>
			<Part title={ __( 'Term and fee', 'mentoring-program' ) }>
				<div className="mentoring-pair">
					<Select
						field="term"
						label={ __( 'Term', 'mentoring-program' ) }
						value={ String( values.term ) }
						onChange={ ( value ) =>
							set( { term: Number( value ) } )
						}
						options={ terms.map( ( one ) => ( {
							value: String( one.id ),
							label: `${ one.name } (${ one.state_label })`,
						} ) ) }
						problem={ problem( 'term' ) }
					/>
					<Select
						field="track"
						label={ __( 'Length and fee', 'mentoring-program' ) }
						help={
							track && track.fee === null
								? __(
										'The fee is not set yet. Set it in Settings before you publish.',
										'mentoring-program'
									)
								: undefined
						}
						value={ values.track }
						onChange={ ( value ) => set( { track: value } ) }
						options={ program.tracks.map( ( one ) => ( {
							value: one.key,
							label:
								one.fee === null
									? one.label
									: `${ one.label }, ${ formatMoney(
											one.fee,
											program.currency
										) }`,
						} ) ) }
						problem={ problem( 'track' ) }
					/>
				</div>
			</Part>
			<Part title={ __( 'Meetings', 'mentoring-program' ) }>
				{ stored && ( stored.places.confirmed ?? 0 ) > 0 && (
					<Notice status="warning" isDismissible={ false }>
						{ __(
							'People have agreed to these dates. If you change them, write to everyone in the group: nobody is asked by itself.',
							'mentoring-program'
						) }
					</Notice>
				) }
				<Schedule
					meetings={ values.meetings }
					onChange={ ( meetings ) => set( { meetings } ) }
					from={ term?.starts_on ?? '' }
					usualTimes={ track?.is_long === false ? 5 : 18 }
					problem={ problem }
				/>
			</Part>
			<Part title={ __( 'Places', 'mentoring-program' ) }>
				<div className="mentoring-pair">
					<Input
						field="minimum"
						label={ __( 'Fewest people', 'mentoring-program' ) }
						help={ __(
							'Below it the group is flagged; nothing happens by itself. Mentors are not counted.',
							'mentoring-program'
						) }
						input={ {
							type: 'number',
							min: 1,
							className: 'small-text',
						} }
						value={ values.minimum }
						onChange={ ( minimum ) => set( { minimum } ) }
						problem={ problem( 'minimum' ) }
					/>
					<Input
						field="capacity"
						label={ __( 'Most people', 'mentoring-program' ) }
						help={ capacityHelp( stored, values.capacity ) }
						input={ {
							type: 'number',
							min: 1,
							className: 'small-text',
						} }
						value={ values.capacity }
						onChange={ ( capacity ) => set( { capacity } ) }
						problem={ problem( 'capacity' ) }
					/>
				</div>
			</Part>
			<Part title={ __( 'Where', 'mentoring-program' ) }>
				<Select
					field="location_kind"
					label={ __( 'How it meets', 'mentoring-program' ) }
					value={ values.location_kind }
					onChange={ ( location_kind ) => set( { location_kind } ) }
					options={ [
						{
							value: 'online',
							label: __( 'Online', 'mentoring-program' ),
						},
						{
							value: 'in_person',
							label: __( 'In person', 'mentoring-program' ),
						},
					] }
				/>
				<Input
					field="location_public"
					label={ __( 'For everybody', 'mentoring-program' ) }
					help={ __(
						'The group page is public. Put door codes under “For people with a place”.',
						'mentoring-program'
					) }
					value={ values.location_public }
					onChange={ ( location_public ) =>
						set( { location_public } )
					}
					problem={ problem( 'location_public' ) }
				/>
				<Input
					field="location_members"
					label={ __( 'For members', 'mentoring-program' ) }
					value={ values.location_members }
					onChange={ ( location_members ) =>
						set( { location_members } )
					}
					problem={ problem( 'location_members' ) }
				/>
				<TextArea
					field="location_private"
					label={ __(
						'For people with a place',
						'mentoring-program'
					) }
					rows={ 2 }
					value={ values.location_private }
					onChange={ ( location_private ) =>
						set( { location_private } )
					}
					problem={ problem( 'location_private' ) }
				/>
				<Input
					field="location_link"
					label={ __(
						'Link to the meeting room, for people with a place',
						'mentoring-program'
					) }
					input={ { type: 'url' } }
					value={ values.location_link }
					onChange={ ( location_link ) => set( { location_link } ) }
					problem={ problem( 'location_link' ) }
				/>
			</Part>
			<Part title={ __( 'Who sees it', 'mentoring-program' ) }>
				<Select
					field="state"
					label={ __( 'State', 'mentoring-program' ) }
					value={ values.state }
					onChange={ ( state ) => set( { state } ) }
					options={ stateOptions( stored?.state ?? 'draft' ) }
					problem={ problem( 'state' ) }
				/>
				{ values.state === 'on_hold' && (
					<Field
						field="on_hold_until"
						label={ __(
							'Until (may stay empty)',
							'mentoring-program'
						) }
						help={ __(
							'Nobody new registers meanwhile. People keep their places, and the clocks of offers stand still.',
							'mentoring-program'
						) }
						problem={ problem( 'on_hold_until' ) }
					>
						{ ( control ) => (
							<input
								{ ...control }
								type="date"
								value={ values.on_hold_until }
								onChange={ ( event ) =>
									set( { on_hold_until: event.target.value } )
								}
							/>
						) }
					</Field>
				) }
			</Part>
		</FormPage>
	);
}

function Part( { title, children }: { title: string; children: ReactNode } ) {
	return (
		<Card>
			<CardHeader>
				<h2>{ title }</h2>
			</CardHeader>
			<CardBody className="mentoring-fields">{ children }</CardBody>
		</Card>
	);
}

/**
 * What a changed number of places does to whom.
 * @param group    Stored group.
 * @param capacity As typed.
 */
function capacityHelp( group: Group | null, capacity: string ): string {
	const held =
		( group?.places.confirmed ?? 0 ) + ( group?.places.offered ?? 0 );
	const places = Number( capacity );
	const waiting = group?.places.waiting ?? 0;
	if ( group && places < held ) {
		return sprintf(
			/* translators: 1: people with or offered a place, 2: how many too many. */
			__(
				'%1$d people hold or are offered a place. Nobody is dropped: the group shows as overbooked by %2$d and takes nobody new.',
				'mentoring-program'
			),
			held,
			held - places
		);
	}
	if ( group && places > group.capacity && waiting > 0 ) {
		const offers = Math.min( places - group.capacity, waiting );
		return sprintf(
			/* translators: %d: number of people. */
			_n(
				'%d person waiting is offered a place by e-mail as soon as you save.',
				'%d people waiting are offered a place by e-mail as soon as you save.',
				offers,
				'mentoring-program'
			),
			offers
		);
	}
	return __( 'A hard limit; who comes later waits.', 'mentoring-program' );
}

/**
 * States a group may be given from the one it has; cancelling has its own button.
 * @param now State it has.
 */
function stateOptions( now: Group[ 'state' ] ) {
	const all: { value: Group[ 'state' ]; label: string }[] = [
		{
			value: 'draft',
			label: __(
				'Draft: only administrators see it',
				'mentoring-program'
			),
		},
		{
			value: 'published',
			label: __(
				'Published: everybody sees it, members register while the term is open',
				'mentoring-program'
			),
		},
		{
			value: 'on_hold',
			label: __(
				'On hold: seen, but nobody new registers',
				'mentoring-program'
			),
		},
		{
			value: 'archived',
			label: __( 'Archived: over, kept to be read', 'mentoring-program' ),
		},
	];
	if ( now === 'cancelled' ) {
		return [
			{ value: now, label: __( 'Cancelled', 'mentoring-program' ) },
		];
	}
	return now === 'draft'
		? all.filter( ( one ) => one.value !== 'archived' )
		: all;
}

function Ways( { group }: { group: Group } ) {
	const [ asking, setAsking ] = useState< '' | 'cancel' | 'delete' >( '' );
	const people =
		( group.places.confirmed ?? 0 ) +
		( group.places.offered ?? 0 ) +
		group.places.waiting;
	return (
		<>
			{ group.state !== 'draft' && (
				<Button variant="tertiary" href={ group.url }>
					{ __( 'View page', 'mentoring-program' ) }
				</Button>
			) }
			<Button
				variant="tertiary"
				href={ screenUrl( 'registrations', { group: group.id } ) }
			>
				{ __( 'People', 'mentoring-program' ) }
			</Button>
			{ group.can.cancel.allowed && (
				<Button
					variant="tertiary"
					isDestructive
					onClick={ () => setAsking( 'cancel' ) }
				>
					{ __( 'Cancel the group', 'mentoring-program' ) }
				</Button>
			) }
			{ group.can.delete?.allowed && (
				<Button
					variant="tertiary"
					isDestructive
					onClick={ () => setAsking( 'delete' ) }
				>
					{ __( 'Delete', 'mentoring-program' ) }
				</Button>
			) }
			{ asking === 'cancel' && (
				<Confirm
					title={ sprintf(
						/* translators: %s: title of a group. */
						__( 'Cancel “%s”?', 'mentoring-program' ),
						group.title
					) }
					keep={ __( 'Keep the group', 'mentoring-program' ) }
					deed={ sprintf(
						/* translators: %d: number of people. */
						_n(
							'Cancel the group and tell %d person',
							'Cancel the group and tell %d people',
							people,
							'mentoring-program'
						),
						people
					) }
					onClose={ () => setAsking( '' ) }
					onDeed={ async () => {
						await cancelGroup( group.id );
						goTo( screenUrl( 'groups', { in_term: group.term } ) );
					} }
				>
					<ul className="mentoring-consequences">
						<li>
							{ sprintf(
								/* translators: 1: people with a place, 2: people offered one, 3: people waiting. */
								__(
									'%1$d lose their place, %2$d their offer, %3$d their wait.',
									'mentoring-program'
								),
								group.places.confirmed ?? 0,
								group.places.offered ?? 0,
								group.places.waiting
							) }
						</li>
						<li>
							{ __(
								'Each of them is told by e-mail. What they paid is owed back unless they choose another group.',
								'mentoring-program'
							) }
						</li>
						<li>
							{ __(
								'The page stays and says that the group will not take place. This cannot be undone.',
								'mentoring-program'
							) }
						</li>
					</ul>
				</Confirm>
			) }
			{ asking === 'delete' && (
				<Confirm
					title={ sprintf(
						/* translators: %s: title of a group. */
						__( 'Delete “%s”?', 'mentoring-program' ),
						group.title
					) }
					keep={ __( 'Keep the group', 'mentoring-program' ) }
					deed={ __(
						'Delete the group and its page',
						'mentoring-program'
					) }
					onClose={ () => setAsking( '' ) }
					onDeed={ async () => {
						await deleteGroup( group.id );
						goTo( screenUrl( 'groups', { in_term: group.term } ) );
					} }
				>
					<p>
						{ __(
							'Nobody ever registered for it, so nobody loses anything. This cannot be undone.',
							'mentoring-program'
						) }
					</p>
				</Confirm>
			) }
		</>
	);
}
