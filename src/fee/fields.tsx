/**
 * What a list shows of a fee: one object a field.
 */
import { __ } from '@wordpress/i18n';
import type { Field } from '../shared/list/types';
import type { Fee, Term } from '../types/rest';
import { FeeState } from './state';

/**
 * @param terms Terms to choose from.
 */
export function feeFields( terms: Term[] ): Field< Fee >[] {
	return [
		{
			id: 'person',
			label: __( 'Person', 'mentoring-program' ),
			getValue: ( { item } ) => item.person,
			enableHiding: false,
			filterBy: false,
		},
		{
			id: 'term',
			label: __( 'Term', 'mentoring-program' ),
			getValue: ( { item } ) => String( item.term ),
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
			getValue: ( { item } ) => item.group_title,
			filterBy: false,
		},
		{
			id: 'state',
			label: __( 'Fee', 'mentoring-program' ),
			getValue: ( { item } ) => item.state,
			render: ( { item } ) => <FeeState fee={ item } />,
			enableSorting: false,
			filterBy: false,
		},
		{
			id: 'due_on',
			label: __( 'Last day to pay', 'mentoring-program' ),
			getValue: ( { item } ) => item.due_on ?? '',
			filterBy: false,
		},
		{
			id: 'reference',
			label: __( 'Reference', 'mentoring-program' ),
			getValue: ( { item } ) => item.reference,
			enableSorting: false,
			filterBy: false,
		},
	];
}
