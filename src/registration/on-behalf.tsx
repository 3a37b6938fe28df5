/**
 * Registering somebody who telephoned or signed a paper: the rules run while it is filled in, what stands against it needs a
 * reason, and nobody ticks agreements for another.
 */
import { Card, CardBody, CardHeader, Notice } from '@wordpress/components';
import { useEffect, useMemo, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { FindPeople } from '../group/find-people';
import { bootData, goTo, screenUrl } from '../shared/boot-data';
import { Choice, Input, Select, TextArea } from '../shared/components/field';
import { FormPage } from '../shared/components/form-page';
import { useForm } from '../shared/use-form';
import type {
	Group,
	OnBehalf as OnBehalfCheck,
	Program,
	Term,
} from '../types/rest';
import { Answers } from './answers';
import { checkOnBehalf, registerOnBehalf, type OnBehalf } from './api';

interface Props {
	terms: Term[];
	groups: Group[];
	programs: Program[];
	/** Chosen already. */
	group: number;
}

interface Values extends OnBehalf {
	/** Name of the account chosen; '' while there is none. */
	chosen: string;
	isNew: boolean;
	isOverridden: boolean;
	isOnPaper: boolean;
}

export function RegisterSomeone( { terms, groups, programs, group }: Props ) {
	const [ key ] = useState( () => crypto.randomUUID() );
	const form = useForm< Values >(
		{
			group,
			person: 0,
			name: '',
			email: '',
			answers: {},
			accept_waiting: false,
			why: '',
			paper_on: '',
			tells: true,
			chosen: '',
			isNew: false,
			isOverridden: false,
			isOnPaper: false,
		},
		async ( values ) => {
			const made = await registerOnBehalf( sent( values ), key );
			goTo(
				screenUrl( 'registrations', {
					group: made.group,
					registration: made.id,
				} )
			);
		}
	);
	const { values, set, problem } = form;
	const to = groups.find( ( one ) => one.id === values.group );
	const term = terms.find( ( one ) => one.id === to?.term );
	const program = programs.find( ( one ) => one.id === to?.program );
	const check = useCheck( values );
	const name =
		values.chosen || values.name || __( 'somebody', 'mentoring-program' );
	const isFull = check !== null && check.free < 1;
	const open = groups.filter( ( one ) => one.state === 'published' );
	return (
		<FormPage
			form={ form }
			title={ __( 'Register someone', 'mentoring-program' ) }
			back={ {
				label: __( 'Registrations', 'mentoring-program' ),
				url: screenUrl( 'registrations' ),
			} }
			saveLabel={ sprintf(
				/* translators: %s: person. */
				__( 'Register %s', 'mentoring-program' ),
				name
			) }
		>
			<Part title={ __( 'Person and group', 'mentoring-program' ) }>
				{ values.chosen ? (
					<p>
						<strong>{ values.chosen }</strong>{ ' ' }
						<button
							type="button"
							className="button-link"
							onClick={ () =>
								set( { chosen: '', person: 0, isNew: false } )
							}
						>
							{ __(
								'Choose somebody else',
								'mentoring-program'
							) }
						</button>
					</p>
				) : (
					! values.isNew && (
						<>
							<FindPeople
								field="person"
								label={ __( 'Member', 'mentoring-program' ) }
								help={
									problem( 'person' ) ??
									__(
										'Part of a name or an address.',
										'mentoring-program'
									)
								}
								nobody={ __(
									'Nobody on this site fits. You can register somebody without an account below.',
									'mentoring-program'
								) }
								chosen={ [] }
								onAdd={ ( profile ) =>
									set( {
										person: profile.id,
										chosen: profile.name,
									} )
								}
							/>
							<button
								type="button"
								className="button-link"
								onClick={ () => set( { isNew: true } ) }
							>
								{ __(
									'Somebody without an account on this site',
									'mentoring-program'
								) }
							</button>
						</>
					)
				) }
				{ values.isNew && (
					<>
						<Input
							field="name"
							label={ __( 'Name', 'mentoring-program' ) }
							value={ values.name }
							onChange={ ( typed ) => set( { name: typed } ) }
							problem={ problem( 'name' ) }
						/>
						<Input
							field="email"
							label={ __( 'E-mail', 'mentoring-program' ) }
							help={ __(
								'An account is made that can read and nothing else. The person chooses a password by e-mail.',
								'mentoring-program'
							) }
							value={ values.email }
							onChange={ ( typed ) => set( { email: typed } ) }
							problem={ problem( 'email' ) }
							input={ { type: 'email' } }
						/>
					</>
				) }
				<Select
					field="group"
					label={ __( 'Group', 'mentoring-program' ) }
					value={ String( values.group ) }
					problem={ problem( 'group' ) }
					options={ [
						{
							value: '0',
							label: __( 'Choose a group', 'mentoring-program' ),
						},
						...open.map( ( one ) => ( {
							value: String( one.id ),
							label: sprintf(
								/* translators: 1: title of a group, 2: its term, 3: its places. */
								__( '%1$s (%2$s, %3$s)', 'mentoring-program' ),
								one.title,
								terms.find( ( { id } ) => id === one.term )
									?.name ?? '',
								one.places.words
							),
						} ) ),
					] }
					onChange={ ( chosen ) =>
						set( { group: Number( chosen ), answers: {} } )
					}
				/>
				{ isFull && (
					<Choice
						type="checkbox"
						field="accept_waiting"
						input={ {
							checked: values.accept_waiting,
							onChange: ( event ) =>
								set( {
									accept_waiting: event.target.checked,
								} ),
						} }
					>
						{ sprintf(
							/* translators: 1: person, 2: number of people in line. */
							__(
								'No place is free. %1$s agrees to wait, behind %2$d in line. Nobody is passed over.',
								'mentoring-program'
							),
							name,
							check.waiting
						) }
					</Choice>
				) }
			</Part>
			{ program && term && (
				<Part
					title={ __( 'Answers', 'mentoring-program' ) }
					about={ __(
						'The same questions as on the website. Fill in what the person has told you. Please write nothing about clients.',
						'mentoring-program'
					) }
				>
					<Answers
						questions={ program.questions }
						answers={ values.answers }
						stopsAt={
							check?.objections.find(
								( one ) => one.question !== null
							)?.question ?? null
						}
						day={ term.starts_on }
						problem={ problem }
						onChange={ ( answers ) => set( { answers } ) }
					/>
				</Part>
			) }
			{ check !== null && check.objections.length > 0 && (
				<Part
					title={ __(
						'What stands against it',
						'mentoring-program'
					) }
				>
					<Notice status="warning" isDismissible={ false }>
						<ul>
							{ check.objections.map( ( one ) => (
								<li key={ one.reason }>{ one.message }</li>
							) ) }
						</ul>
					</Notice>
					<Choice
						type="checkbox"
						input={ {
							checked: values.isOverridden,
							onChange: ( event ) =>
								set( { isOverridden: event.target.checked } ),
						} }
					>
						{ __( 'Register anyway', 'mentoring-program' ) }
					</Choice>
					{ values.isOverridden && (
						<TextArea
							field="why"
							label={ __( 'Reason', 'mentoring-program' ) }
							help={ __(
								'Kept with your name and the time. Not shown on the site, but part of the data a person can ask for. Be brief and factual.',
								'mentoring-program'
							) }
							rows={ 2 }
							value={ values.why }
							onChange={ ( why ) => set( { why } ) }
							problem={ problem( 'why' ) }
						/>
					) }
				</Part>
			) }
			<Part
				title={ __( 'Agreements', 'mentoring-program' ) }
				about={ __(
					'Nobody can agree for somebody else, so there is no box for you to tick.',
					'mentoring-program'
				) }
			>
				<fieldset className="mentoring-choices">
					<legend>
						{ sprintf(
							/* translators: %s: person. */
							__( 'How does %s agree?', 'mentoring-program' ),
							name
						) }
					</legend>
					<Choice
						type="radio"
						input={ {
							name: 'agrees',
							checked: ! values.isOnPaper,
							onChange: () => set( { isOnPaper: false } ),
						} }
					>
						{ program?.offer_hours
							? sprintf(
									/* translators: %d: number of hours. */
									__(
										'Send a link to read and agree. The place is kept for %d hours; after that it is free again.',
										'mentoring-program'
									),
									program.offer_hours
								)
							: __(
									'Send a link to read and agree.',
									'mentoring-program'
								) }
					</Choice>
					<Choice
						type="radio"
						input={ {
							name: 'agrees',
							checked: values.isOnPaper,
							onChange: () => set( { isOnPaper: true } ),
						} }
					>
						{ __(
							'Agreed on paper. Keep the signed paper.',
							'mentoring-program'
						) }
					</Choice>
				</fieldset>
				{ values.isOnPaper && (
					<>
						<Input
							field="paper_on"
							label={ __(
								'Day on the paper',
								'mentoring-program'
							) }
							value={ values.paper_on }
							onChange={ ( day ) => set( { paper_on: day } ) }
							problem={ problem( 'paper_on' ) }
							input={ { type: 'date' } }
						/>
						<Choice
							type="checkbox"
							input={ {
								checked: values.tells,
								onChange: ( event ) =>
									set( { tells: event.target.checked } ),
							} }
						>
							{ sprintf(
								/* translators: %s: person. */
								__(
									'Write to %s that the place is confirmed',
									'mentoring-program'
								),
								name
							) }
						</Choice>
					</>
				) }
			</Part>
			{ to && to.fee.words && (
				<Part title={ __( 'Fee', 'mentoring-program' ) }>
					<p>
						{ sprintf(
							/* translators: %s: amount. */
							__(
								'%s is due when the place is confirmed.',
								'mentoring-program'
							),
							to.fee.words
						) }
					</p>
				</Part>
			) }
			<p className="description">
				{ sprintf(
					/* translators: %s: name of the time zone. */
					__( 'Times are %s.', 'mentoring-program' ),
					bootData.zone
				) }
			</p>
		</FormPage>
	);
}

function Part( {
	title,
	about,
	children,
}: {
	title: string;
	about?: string;
	children: ReactNode;
} ) {
	return (
		<Card>
			<CardHeader>
				<h2>{ title }</h2>
			</CardHeader>
			<CardBody>
				{ about && <p className="description">{ about }</p> }
				{ children }
			</CardBody>
		</Card>
	);
}

/**
 * What the rules say of what is filled in; null while nobody and no group is named.
 * @param values What is filled in.
 */
function useCheck( values: Values ): OnBehalfCheck | null {
	const [ check, setCheck ] = useState< OnBehalfCheck | null >( null );
	const { group, person, email, name } = values;
	const isNamed = group > 0 && ( person > 0 || ( email && name ) );
	const asked = useMemo(
		() => JSON.stringify( { ...sent( values ), why: '', paper_on: '' } ),
		[ values ]
	);
	useEffect( () => {
		let isCurrent = true;
		async function look() {
			let found: OnBehalfCheck | null = null;
			try {
				found = isNamed
					? await checkOnBehalf( JSON.parse( asked ) )
					: null;
			} catch {
				// What cannot be passed over is said when it is sent.
			}
			if ( isCurrent ) {
				setCheck( found );
			}
		}
		void look();
		return () => {
			isCurrent = false;
		};
	}, [ asked, isNamed ] );
	return check;
}

function sent( values: Values ): OnBehalf {
	return {
		group: values.group,
		person: values.person,
		name: values.isNew ? values.name : '',
		email: values.isNew ? values.email : '',
		answers: values.answers,
		accept_waiting: values.accept_waiting,
		why: values.isOverridden ? values.why : '',
		paper_on: values.isOnPaper ? values.paper_on : '',
		tells: values.tells,
	};
}
