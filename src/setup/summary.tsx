/**
 * What each step of set-up has set, as name and value.
 */
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { formatMoney } from '../shared/dates';
import type { Program } from '../types/rest';
import type { StepKey } from './api';
import type { Facts } from './facts';
import { statusWords } from './steps/page-card';
import { cityWords } from './steps/timezone';
import { currencyWords } from '../program/track-fields';

type Row = [ name: string, value: ReactNode ];

/**
 * What a step has set.
 * @param key   Which step.
 * @param facts What there is.
 */
export function summaryOf( key: StepKey, facts: Facts ): Row[] {
	const { setup, program } = facts;
	switch ( key ) {
		case 'membership':
			return membership( facts );
		case 'timezone':
			return [
				[
					__( 'City', 'mentoring-program' ),
					setup.timezone.is_city
						? cityWords( setup.timezone.value )
						: sprintf(
								/* translators: %s: an offset such as +00:00. */
								__(
									'None yet, only the offset %s',
									'mentoring-program'
								),
								setup.timezone.value
							),
				],
			];
		case 'people':
			return [
				[
					__( 'Mentoring administrators', 'mentoring-program' ),
					orNobody(
						setup.people.administrators
							.map( ( one ) => one.name )
							.join( ', ' )
					),
				],
				[
					__( 'Address for questions', 'mentoring-program' ),
					orNothing( setup.people.contacts.questions ),
				],
				[
					__( 'Address for concerns', 'mentoring-program' ),
					orNothing( setup.people.contacts.concerns ),
				],
			];
		case 'pages':
			return setup.pages.map( pageRow );
		default:
			return program === null
				? [
						[
							__( 'Program', 'mentoring-program' ),
							__( 'None yet', 'mentoring-program' ),
						],
					]
				: ofProgram( key, program );
	}
}

function pageRow( page: Facts[ 'setup' ][ 'pages' ][ number ] ): Row {
	if ( page.id === null ) {
		return [
			page.title,
			page.was_lost
				? __( 'Deleted', 'mentoring-program' )
				: __( 'Not made yet', 'mentoring-program' ),
		];
	}
	return [
		page.title,
		<>
			{ statusWords( page.status ?? '' ) }{ ' ' }
			{ page.view_url && (
				<a href={ page.view_url }>
					{ sprintf(
						/* translators: %s: title of a page. */
						__( 'View “%s”', 'mentoring-program' ),
						page.title
					) }
				</a>
			) }
		</>,
	];
}

function ofProgram(
	key: 'program' | 'tracks' | 'agreements',
	program: Program
): Row[] {
	switch ( key ) {
		case 'program':
			return [
				[
					__( 'Kind', 'mentoring-program' ),
					__( 'Mentoring groups by term', 'mentoring-program' ),
				],
				[ __( 'Name', 'mentoring-program' ), program.name ],
				[ __( 'Chapter', 'mentoring-program' ), program.chapter ],
			];
		case 'tracks':
			return [
				...program.tracks.map( ( track ): Row => [
					track.label,
					track.fee === null
						? __( 'No fee set yet', 'mentoring-program' )
						: `${ formatMoney(
								track.fee,
								program.currency
							) } ${ track.fee_note }`,
				] ),
				[
					__( 'Currency', 'mentoring-program' ),
					currencyWords( program.currency ),
				],
				[
					__( 'How to pay', 'mentoring-program' ),
					orNothing( program.payment_note ?? '' ),
				],
			];
		case 'agreements':
			return [
				[
					__( 'Texts', 'mentoring-program' ),
					<ol key="texts">
						{ program.agreements.map( ( one ) => (
							<li key={ one.key }>{ one.promise }</li>
						) ) }
					</ol>,
				],
				[
					__( 'Read and confirmed', 'mentoring-program' ),
					program.unconfirmed?.includes( 'agreements' ) === false
						? __( 'Yes', 'mentoring-program' )
						: __( 'Not yet', 'mentoring-program' ),
				],
			];
	}
}

function membership( { setup }: Facts ): Row[] {
	const { by, roles, capability, links, role_options } = setup.membership;
	const names = roles.map(
		( key ) =>
			role_options.find( ( role ) => role.key === key )?.label ?? key
	);
	return [
		by === 'roles'
			? [
					__( 'Roles', 'mentoring-program' ),
					orNothing( names.join( ', ' ) ),
				]
			: [
					__( 'Capability', 'mentoring-program' ),
					orNothing( capability ),
				],
		[
			__( 'Address to sign in', 'mentoring-program' ),
			links.sign_in || __( 'WordPress’s own', 'mentoring-program' ),
		],
		[
			__( 'Address to become a member', 'mentoring-program' ),
			orNothing( links.join ),
		],
		[
			__( 'Address to renew', 'mentoring-program' ),
			orNothing( links.renew ),
		],
	];
}

function orNothing( value: string ): string {
	return value || __( 'Not set', 'mentoring-program' );
}

function orNobody( value: string ): string {
	return value || __( 'Nobody', 'mentoring-program' );
}
