/**
 * Finds accounts by part of a name or an address, and adds one: the mentor of a group, a mentoring administrator.
 */
import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { Input } from '../shared/components/field';
import { RestError } from '../shared/rest';
import type { Profile } from '../types/rest';
import { findPeople } from './api';

interface Props {
	field: string;
	label: string;
	help: string;
	/** What to do when nobody is found. */
	nobody: string;
	/** Accounts that are chosen already. */
	chosen: number[];
	onAdd: ( profile: Profile ) => void;
}

export function FindPeople( {
	field,
	label,
	help,
	nobody,
	chosen,
	onAdd,
}: Props ) {
	const [ search, setSearch ] = useState( '' );
	const [ found, setFound ] = useState< Profile[] | null >( null );
	const [ message, setMessage ] = useState( '' );
	async function look() {
		setMessage( '' );
		try {
			const people = await findPeople( search );
			setFound( people.filter( ( one ) => ! chosen.includes( one.id ) ) );
		} catch ( error ) {
			setMessage( error instanceof RestError ? error.message : '' );
		}
	}
	return (
		<div className="mentoring-add">
			<Input
				field={ field }
				label={ label }
				help={ help }
				value={ search }
				onChange={ setSearch }
				problem={ message || undefined }
				input={ {
					type: 'search',
					onKeyDown: ( event ) => {
						if ( event.key === 'Enter' ) {
							event.preventDefault();
							void look();
						}
					},
				} }
			/>
			<Button variant="secondary" onClick={ () => void look() }>
				{ __( 'Find', 'mentoring-program' ) }
			</Button>
			<div role="status">
				{ found?.length === 0 && <p>{ nobody }</p> }
			</div>
			{ found && found.length > 0 && (
				<ul>
					{ found.map( ( profile ) => (
						<li key={ profile.id }>
							<Button
								variant="link"
								onClick={ () => {
									onAdd( profile );
									setFound( null );
									setSearch( '' );
								} }
							>
								{ profile.name }
							</Button>{ ' ' }
							<span className="description">
								{ profile.email }
							</span>
						</li>
					) ) }
				</ul>
			) }
		</div>
	);
}
