/**
 * Whom to register, for which group, and whether they wait where it is full.
 */
import { __, sprintf } from '@wordpress/i18n';
import { FindPeople } from '../../group/find-people';
import { Choice, Input, Select } from '../../shared/components/field';
import type { Group, OnBehalf as OnBehalfCheck, Term } from '../../types/rest';
import { Part } from './part';
import type { OnBehalfForm } from './values';

export function PersonCard( {
	form: { values, set, problem },
	name,
	check,
	groups,
	terms,
}: {
	form: OnBehalfForm;
	/** What the person is called in sentences. */
	name: string;
	check: OnBehalfCheck | null;
	groups: Group[];
	terms: Term[];
} ) {
	const open = groups.filter( ( one ) => one.state === 'published' );
	return (
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
						{ __( 'Choose somebody else', 'mentoring-program' ) }
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
							terms.find( ( { id } ) => id === one.term )?.name ??
								'',
							one.places.words
						),
					} ) ),
				] }
				onChange={ ( chosen ) =>
					set( { group: Number( chosen ), answers: {} } )
				}
			/>
			{ check !== null && check.free < 1 && (
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
	);
}
