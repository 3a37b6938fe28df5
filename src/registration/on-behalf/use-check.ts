/**
 * Asks the rules while somebody is registered.
 */
import { useEffect, useMemo, useState } from '@wordpress/element';
import type { OnBehalf as OnBehalfCheck } from '../../types/rest';
import { checkOnBehalf } from '../api';
import { sent, type Values } from './values';

/**
 * What the rules say of what is filled in; null while nobody and no group is named.
 * @param values What is filled in.
 */
export function useCheck( values: Values ): OnBehalfCheck | null {
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
