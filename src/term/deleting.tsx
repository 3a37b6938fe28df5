/**
 * Deleting a term nobody needs, from its form.
 */
import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { goTo, screenUrl } from '../shared/boot-data';
import { Confirm } from '../shared/components/confirm';
import type { Term } from '../types/rest';
import { deleteTerm } from './api';

export function Deleting( { term }: { term: Term } ) {
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
