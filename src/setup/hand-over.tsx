/**
 * Hands everything of one person to another: the dialog says what moves before it does.
 */
import { Button, SelectControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { FindPeople } from '../group/find-people';
import { Confirm } from '../shared/components/confirm';
import type { Rights } from '../types/rest';
import { handOver, type Right } from './api';

type Holder = Right[ 'holders' ][ number ];

export function HandOver( {
	rights,
	onDone,
}: {
	rights: Rights;
	onDone: ( rights: Rights ) => void;
} ) {
	const people = new Map< number, Holder >(
		rights.rights
			.flatMap( ( right ) => right.holders )
			.map( ( one ) => [ one.id, one ] )
	);
	const [ isOpen, setOpen ] = useState( false );
	const [ chosen, setChosen ] = useState( 0 );
	const [ to, setTo ] = useState< { id: number; name: string } | null >(
		null
	);
	const from = people.get( chosen ) ?? [ ...people.values() ][ 0 ];
	if ( ! from ) {
		return null;
	}
	const held = rights.rights.filter( ( right ) =>
		right.holders.some( ( one ) => one.id === from.id )
	);
	return (
		<fieldset className="mentoring-choices">
			<legend>{ __( 'Hand over to …', 'mentoring-program' ) }</legend>
			<p className="mentoring-weak">
				{ __(
					'Moves every right of one person, and the addresses people write to, to another.',
					'mentoring-program'
				) }
			</p>
			<Button
				variant="secondary"
				aria-expanded={ isOpen }
				onClick={ () => setOpen( ! isOpen ) }
			>
				{ __( 'Choose from whom and to whom', 'mentoring-program' ) }
			</Button>
			{ isOpen && (
				<SelectControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ __( 'From', 'mentoring-program' ) }
					value={ String( from.id ) }
					options={ [ ...people.values() ].map( ( one ) => ( {
						value: String( one.id ),
						label: one.name,
					} ) ) }
					onChange={ ( value ) => setChosen( Number( value ) ) }
				/>
			) }
			{ isOpen && to === null && (
				<FindPeople
					field="hand_over_to"
					label={ __( 'To', 'mentoring-program' ) }
					help={ __(
						'Part of a name or an e-mail address.',
						'mentoring-program'
					) }
					nobody={ __( 'Nobody else found.', 'mentoring-program' ) }
					chosen={ [ from.id ] }
					onAdd={ ( { id, name } ) => setTo( { id, name } ) }
				/>
			) }
			{ to !== null && (
				<Confirm
					title={ sprintf(
						/* translators: 1: name of a person, 2: name of a person. */
						__(
							'Hand everything of %1$s to %2$s?',
							'mentoring-program'
						),
						from.name,
						to.name
					) }
					keep={ __( 'Leave it as it is', 'mentoring-program' ) }
					deed={ sprintf(
						/* translators: %s: name of a person. */
						__( 'Hand it to %s', 'mentoring-program' ),
						to.name
					) }
					onDeed={ async () => {
						const after = await handOver( from.id, to.id );
						setTo( null );
						onDone( after );
					} }
					onClose={ () => setTo( null ) }
				>
					<p>{ __( 'This moves:', 'mentoring-program' ) }</p>
					<ul className="mentoring-list">
						{ held.map( ( right ) => (
							<li key={ right.key }>{ right.label }</li>
						) ) }
						{ from.addresses.map( ( address ) => (
							<li key={ address }>{ address }</li>
						) ) }
					</ul>
					<p>
						{ sprintf(
							/* translators: %s: name of a person. */
							__(
								'%s holds none of it afterwards. Messages about registrations go to whoever runs the program. Concerns stay with the readers they were sent to. Nobody is written to; it is written down with your name.',
								'mentoring-program'
							),
							from.name
						) }
					</p>
				</Confirm>
			) }
		</fieldset>
	);
}
