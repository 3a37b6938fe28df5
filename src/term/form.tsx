/**
 * One term as a form: its days, when registration opens and closes, and what each state tells the public.
 */
import { Button, Card, CardBody, CardHeader } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { bootData, goTo, screenUrl } from '../shared/boot-data';
import { Confirm } from '../shared/components/confirm';
import { FormPage } from '../shared/components/form-page';
import { Input, TextArea } from '../shared/components/field';
import { WallTime } from '../shared/components/wall-time';
import type { Words } from '../shared/components/overtaken';
import { formatDate, formatWallTime } from '../shared/dates';
import { useForm } from '../shared/use-form';
import type { Term } from '../types/rest';
import { deleteTerm, readTerm, saveTerm } from './api';
import { badgeOf } from './badge';
import { TermPreview, type PreviewState } from './preview';
import { WindowNotice } from './window';

interface Values {
	name: string;
	starts_on: string;
	ends_on: string;
	opens_on: string;
	closes_on: string;
	message_soon: string;
	message_open: string;
	message_closed: string;
}

function valuesOf( term: Term | null ): Values {
	return {
		name: term?.name ?? '',
		starts_on: term?.starts_on ?? '',
		ends_on: term?.ends_on ?? '',
		opens_on: term?.opens_on ?? '',
		closes_on: term?.closes_on ?? '',
		message_soon: term?.message_soon ?? '',
		message_open: term?.message_open ?? '',
		message_closed: term?.message_closed ?? '',
	};
}

export function TermForm( {
	term,
	programId,
}: {
	term: Term | null;
	programId: number;
} ) {
	const [ version, setVersion ] = useState( term?.version ?? 0 );
	const form = useForm(
		valuesOf( term ),
		async ( values ) => {
			await saveTerm( term?.id ?? null, {
				...values,
				opens_on: values.opens_on || null,
				closes_on: values.closes_on || null,
				...( term === null ? { program: programId } : { version } ),
			} );
			goTo( screenUrl( 'terms', { was_saved: 1 } ) );
		},
		async () => {
			const fresh = term && ( await readTerm( term.id ) );
			setVersion( fresh?.version ?? 0 );
			return valuesOf( fresh );
		}
	);
	const { values, set, problem } = form;
	const zone = sprintf(
		/* translators: %s: name of the time zone. */
		__(
			'%s. Leave both empty while it is not decided.',
			'mentoring-program'
		),
		bootData.zone
	);
	return (
		<FormPage
			form={ form }
			title={
				term === null
					? __( 'Add a term', 'mentoring-program' )
					: term.name
			}
			back={ {
				label: __( 'Terms', 'mentoring-program' ),
				url: screenUrl( 'terms' ),
			} }
			badge={
				term && (
					<span
						className={ `mentoring-badge is-${ badgeOf( term ) }` }
					>
						{ term.state_label }
					</span>
				)
			}
			saveLabel={ __( 'Save', 'mentoring-program' ) }
			words={ termWords() }
		>
			<Card>
				<CardHeader>
					<h2>{ __( 'Name and days', 'mentoring-program' ) }</h2>
				</CardHeader>
				<CardBody className="mentoring-fields">
					<Input
						field="name"
						label={ __( 'Name', 'mentoring-program' ) }
						help={ __(
							'Season and year, for example “Fall 2026”.',
							'mentoring-program'
						) }
						value={ values.name }
						onChange={ ( name ) => set( { name } ) }
						problem={ problem( 'name' ) }
					/>
					<div className="mentoring-pair">
						<Input
							field="starts_on"
							label={ __( 'First day', 'mentoring-program' ) }
							help={ __(
								'Years of practice are counted to this day.',
								'mentoring-program'
							) }
							input={ { type: 'date', className: '' } }
							value={ values.starts_on }
							onChange={ ( starts_on ) => set( { starts_on } ) }
							problem={ problem( 'starts_on' ) }
						/>
						<Input
							field="ends_on"
							label={ __( 'Last day', 'mentoring-program' ) }
							input={ { type: 'date', className: '' } }
							value={ values.ends_on }
							onChange={ ( ends_on ) => set( { ends_on } ) }
							problem={ problem( 'ends_on' ) }
						/>
					</div>
				</CardBody>
			</Card>
			<Card>
				<CardHeader>
					<h2>{ __( 'Registration', 'mentoring-program' ) }</h2>
				</CardHeader>
				<CardBody className="mentoring-fields">
					<div className="mentoring-pair">
						<WallTime
							field="opens_on"
							label={ __( 'Opens', 'mentoring-program' ) }
							time={ __( 'Time it opens', 'mentoring-program' ) }
							usual="09:00"
							help={ zone }
							value={ values.opens_on }
							onChange={ ( opens_on ) => set( { opens_on } ) }
							problem={ problem( 'opens_on' ) }
						/>
						<WallTime
							field="closes_on"
							label={ __( 'Closes', 'mentoring-program' ) }
							time={ __( 'Time it closes', 'mentoring-program' ) }
							usual="23:59"
							help={ __(
								'A group closes before its first meeting in any case.',
								'mentoring-program'
							) }
							value={ values.closes_on }
							onChange={ ( closes_on ) => set( { closes_on } ) }
							problem={ problem( 'closes_on' ) }
						/>
					</div>
					<WindowNotice typed={ values } />
					{ term && ! term.can.open.allowed && (
						<p className="mentoring-problem">
							{ term.can.open.message }{ ' ' }
							{ term.can.open.next && (
								<a href={ term.can.open.next.url }>
									{ term.can.open.next.label }
								</a>
							) }
						</p>
					) }
				</CardBody>
			</Card>
			<Card>
				<CardHeader>
					<h2>
						{ __( 'What the public reads', 'mentoring-program' ) }
					</h2>
				</CardHeader>
				<CardBody className="mentoring-fields">
					<p className="description">
						{ __(
							'State and dates are shown by themselves. These words stand under them.',
							'mentoring-program'
						) }
					</p>
					<Message
						state="soon"
						label={ __(
							'While it is coming soon',
							'mentoring-program'
						) }
						values={ values }
						form={ form }
					/>
					<Message
						state="open"
						label={ __( 'While it is open', 'mentoring-program' ) }
						values={ values }
						form={ form }
					/>
					<Message
						state="closed"
						label={ __( 'Once it is closed', 'mentoring-program' ) }
						values={ values }
						form={ form }
					/>
				</CardBody>
			</Card>
			{ term && <GroupsOfTerm term={ term } /> }
			{ term && <Deleting term={ term } /> }
		</FormPage>
	);
}

function GroupsOfTerm( { term }: { term: Term } ) {
	const groups = term.groups ?? 0;
	return (
		<Card>
			<CardHeader>
				<h2>{ __( 'Groups in this term', 'mentoring-program' ) }</h2>
			</CardHeader>
			<CardBody>
				<p>
					{ groups === 0
						? __(
								'None yet. Visitors see a term with its groups, so add them before it opens.',
								'mentoring-program'
							)
						: sprintf(
								/* translators: 1: number of groups, 2: places taken, 3: number of places. */
								_n(
									'%1$d group; %2$d of %3$d places are taken.',
									'%1$d groups; %2$d of %3$d places are taken.',
									groups,
									'mentoring-program'
								),
								groups,
								term.places?.taken ?? 0,
								term.places?.capacity ?? 0
							) }{ ' ' }
					<a
						href={
							groups === 0
								? screenUrl( 'groups', {
										new: 1,
										in_term: term.id,
									} )
								: screenUrl( 'groups', { in_term: term.id } )
						}
					>
						{ groups === 0
							? __( 'Add a group', 'mentoring-program' )
							: __( 'View groups', 'mentoring-program' ) }
					</a>
				</p>
			</CardBody>
		</Card>
	);
}

function Deleting( { term }: { term: Term } ) {
	const [ isAsking, setAsking ] = useState( false );
	const { allowed, message } = term.can.delete;
	const reason = `mentoring-why-not-delete-${ term.id }`;
	return (
		<div className="mentoring-ending">
			<Button
				variant="secondary"
				isDestructive
				aria-disabled={ ! allowed }
				aria-describedby={ reason }
				onClick={ () => setAsking( allowed ) }
			>
				{ __( 'Delete the term', 'mentoring-program' ) }
			</Button>
			<span id={ reason } className="mentoring-weak">
				{ allowed
					? __(
							'Possible while it has no groups.',
							'mentoring-program'
						)
					: message }
			</span>
			{ isAsking && (
				<Confirm
					title={ sprintf(
						/* translators: %s: name of a term. */
						__( 'Delete %s?', 'mentoring-program' ),
						term.name
					) }
					keep={ __( 'Keep the term', 'mentoring-program' ) }
					deed={ __( 'Delete the term', 'mentoring-program' ) }
					onClose={ () => setAsking( false ) }
					onDeed={ async () => {
						await deleteTerm( term.id );
						goTo( screenUrl( 'terms' ) );
					} }
				>
					<p>
						{ __(
							'It has no groups, so nobody loses anything. This cannot be undone.',
							'mentoring-program'
						) }
					</p>
				</Confirm>
			) }
		</div>
	);
}

function termWords(): Words< Values > {
	const labels: Record< keyof Values, string > = {
		name: __( 'Name', 'mentoring-program' ),
		starts_on: __( 'First day', 'mentoring-program' ),
		ends_on: __( 'Last day', 'mentoring-program' ),
		opens_on: __( 'Opens', 'mentoring-program' ),
		closes_on: __( 'Closes', 'mentoring-program' ),
		message_soon: __( 'While it is coming soon', 'mentoring-program' ),
		message_open: __( 'While it is open', 'mentoring-program' ),
		message_closed: __( 'Once it is closed', 'mentoring-program' ),
	};
	return {
		label: ( field ) => labels[ field ],
		show: ( field, values ) => {
			const value = values[ field ];
			switch ( field ) {
				case 'starts_on':
				case 'ends_on':
					return formatDate( value );
				case 'opens_on':
				case 'closes_on':
					return formatWallTime( value );
				default:
					return value;
			}
		},
	};
}

function Message( {
	state,
	label,
	values,
	form,
}: {
	state: PreviewState;
	label: string;
	values: Values;
	form: {
		set: ( changes: Partial< Values > ) => void;
		problem: ( field: string ) => string | undefined;
	};
} ) {
	const field = `message_${ state }` as const;
	return (
		<div className="mentoring-beside">
			<TextArea
				field={ field }
				label={ label }
				rows={ 4 }
				value={ values[ field ] }
				onChange={ ( text ) => form.set( { [ field ]: text } ) }
				problem={ form.problem( field ) }
			/>
			<TermPreview term={ values } state={ state } />
		</div>
	);
}
