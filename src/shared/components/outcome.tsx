/**
 * How something done to many went, when part of it could not be done: numbers, names, reasons.
 */
import { Notice } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Outcome } from './run-deed';

export function OutcomeNotice< Item >( {
	outcome,
	name,
	onDismiss,
}: {
	outcome: Outcome< Item > | null;
	name: ( item: Item ) => string;
	onDismiss: () => void;
} ) {
	if (
		outcome === null ||
		outcome.failed.length + outcome.left.length === 0
	) {
		return null;
	}
	const all =
		outcome.done.length + outcome.failed.length + outcome.left.length;
	return (
		<Notice
			status={ outcome.done.length > 0 ? 'warning' : 'error' }
			onRemove={ onDismiss }
			spokenMessage={ summary( outcome.done.length, all ) }
		>
			<strong>{ summary( outcome.done.length, all ) }</strong>
			<ul className="mentoring-consequences">
				{ outcome.failed.map( ( { item, message } ) => (
					<li key={ name( item ) }>
						{ sprintf(
							/* translators: 1: name of a person or group, 2: reason. */
							__( '%1$s: %2$s', 'mentoring-program' ),
							name( item ),
							message
						) }
					</li>
				) ) }
				{ outcome.left.length > 0 && (
					<li>
						{ sprintf(
							/* translators: %s: names. */
							__( 'Stopped before: %s', 'mentoring-program' ),
							outcome.left.map( name ).join( ', ' )
						) }
					</li>
				) }
			</ul>
		</Notice>
	);
}

function summary( done: number, all: number ): string {
	return sprintf(
		/* translators: 1: how many were done, 2: how many there were. */
		_n(
			'%1$d of %2$d is done.',
			'%1$d of %2$d are done.',
			done,
			'mentoring-program'
		),
		done,
		all
	);
}
