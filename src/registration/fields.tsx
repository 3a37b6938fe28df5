/**
 * What a list shows of a registration: one object a field.
 */
import { __ } from '@wordpress/i18n';
import { formatShort } from '../shared/dates';
import type { Field } from '../shared/list/types';
import { FeeState, FEE_STATES } from '../fee/state';
import type { Group, Registration, Term } from '../types/rest';
import { Membership, membershipElements } from './membership';
import { aboutStatus, nameOf } from './words';

/**
 * @param terms  Terms to choose from.
 * @param groups Groups to choose from.
 * @param term   The term chosen, which narrows the groups down.
 */
export function registrationFields(
	terms: Term[],
	groups: Group[],
	term: number | undefined
): Field< Registration >[] {
	return [
		{
			id: 'person',
			label: __( 'Person', 'mentoring-program' ),
			getValue: ( { item } ) => nameOf( item ),
			enableHiding: false,
			filterBy: false,
		},
		{
			id: 'email',
			label: __( 'E-mail', 'mentoring-program' ),
			getValue: ( { item } ) => item.person?.email ?? '',
			enableSorting: false,
			filterBy: false,
		},
		{
			id: 'term',
			label: __( 'Term', 'mentoring-program' ),
			getValue: ( { item } ) =>
				String(
					groups.find( ( one ) => one.id === item.group )?.term ?? ''
				),
			elements: terms.map( ( one ) => ( {
				value: String( one.id ),
				label: one.name,
			} ) ),
			filterBy: { operators: [ 'is' ], isPrimary: true },
			enableSorting: false,
		},
		{
			id: 'group',
			label: __( 'Group', 'mentoring-program' ),
			getValue: ( { item } ) => String( item.group ),
			render: ( { item } ) => <>{ item.group_title }</>,
			elements: groups
				.filter( ( one ) => term === undefined || one.term === term )
				.map( ( one ) => ( {
					value: String( one.id ),
					label: one.title,
				} ) ),
			filterBy: { operators: [ 'is' ], isPrimary: true },
		},
		{
			id: 'status',
			label: __( 'Status', 'mentoring-program' ),
			getValue: ( { item } ) => item.status,
			render: ( { item } ) => <Status registration={ item } />,
			elements: [
				{
					value: 'confirmed',
					label: __( 'Has a place', 'mentoring-program' ),
				},
				{
					value: 'offered',
					label: __( 'Offered a place', 'mentoring-program' ),
				},
				{
					value: 'waiting',
					label: __( 'Waiting', 'mentoring-program' ),
				},
				{ value: 'ended', label: __( 'Ended', 'mentoring-program' ) },
			],
			filterBy: { operators: [ 'isAny' ], isPrimary: true },
			enableSorting: false,
		},
		{
			id: 'membership',
			label: __( 'Membership', 'mentoring-program' ),
			getValue: ( { item } ) => item.membership?.standing ?? '',
			render: ( { item } ) => <Membership registration={ item } />,
			elements: membershipElements(),
			filterBy: { operators: [ 'is' ] },
			enableSorting: false,
		},
		{
			id: 'fee',
			label: __( 'Fee', 'mentoring-program' ),
			getValue: ( { item } ) => item.fee?.state ?? '',
			render: ( { item } ) => <FeeState fee={ item.fee } />,
			elements: FEE_STATES,
			filterBy: { operators: [ 'is' ] },
		},
		{
			id: 'registered',
			label: __( 'Registered', 'mentoring-program' ),
			getValue: ( { item } ) => item.registered_at,
			render: ( { item } ) => <>{ formatShort( item.registered_at ) }</>,
			filterBy: false,
		},
	];
}

/**
 * A status with what is to be known about it.
 * @param props              Props.
 * @param props.registration Registration.
 */
export function Status( { registration }: { registration: Registration } ) {
	return (
		<div className="mentoring-cell">
			<span className={ `mentoring-badge is-${ registration.status }` }>
				{ registration.status_label }
			</span>
			{ aboutStatus( registration ).map( ( line ) => (
				<span key={ line } className="mentoring-cell__more">
					{ line }
				</span>
			) ) }
		</div>
	);
}
