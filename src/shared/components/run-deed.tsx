/**
 * A question before something people lose by, for one or many: the title asks, the body says what happens to whom, the
 * safe button has the focus. Then one after the other is done, with progress and a way to stop; what could not be done is
 * told with its reason.
 */
import { Button, ProgressBar } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { guardLeaving } from '../boot-data';
import { RestError } from '../rest';

/** How it went. */
export interface Outcome< Item > {
	done: Item[];
	failed: { item: Item; message: string }[];
	/** Not tried any more after Stop. */
	left: Item[];
}

interface Props< Item > {
	items: Item[];
	/** What stays: "Keep the group". */
	keep: string;
	/** The deed: "Cancel the group and tell 3 people". */
	deed: string;
	run: ( item: Item ) => Promise< unknown >;
	/** Nobody loses anything by it. */
	isHarmless?: boolean;
	isDisabled?: boolean;
	onClose: () => void;
	onDone: ( outcome: Outcome< Item > ) => void;
	children: ReactNode;
}

export function RunDeed< Item >( {
	items,
	keep,
	deed,
	run,
	isHarmless = false,
	isDisabled = false,
	onClose,
	onDone,
	children,
}: Props< Item > ) {
	const [ number, setNumber ] = useState< number | null >( null );
	const safe = useRef< HTMLButtonElement >( null );
	const isStopped = useRef( false );
	// Esc and Enter both mean the safe one.
	useEffect( () => safe.current?.focus(), [] );
	useEffect( () => guardLeaving( number !== null ), [ number ] );

	async function start() {
		const outcome: Outcome< Item > = { done: [], failed: [], left: [] };
		for ( const [ index, item ] of items.entries() ) {
			if ( isStopped.current ) {
				outcome.left.push( item );
				continue;
			}
			setNumber( index );
			try {
				await run( item );
				outcome.done.push( item );
			} catch ( error ) {
				outcome.failed.push( {
					item,
					message:
						error instanceof RestError
							? error.message
							: String( error ),
				} );
			}
		}
		onClose();
		onDone( outcome );
	}

	if ( number !== null ) {
		return (
			<div className="mentoring-progress">
				<p role="status">
					{ sprintf(
						/* translators: 1: how many are done, 2: how many there are. */
						__( '%1$d of %2$d done', 'mentoring-program' ),
						number,
						items.length
					) }
				</p>
				<ProgressBar value={ ( 100 * number ) / items.length } />
				<p>
					{ __(
						'Please keep this page open until it is done. What is done stays done.',
						'mentoring-program'
					) }
				</p>
				<div className="mentoring-dialog__actions">
					<Button
						variant="secondary"
						onClick={ () => {
							isStopped.current = true;
						} }
					>
						{ __( 'Stop', 'mentoring-program' ) }
					</Button>
				</div>
			</div>
		);
	}
	return (
		<>
			{ children }
			<div className="mentoring-dialog__actions">
				<Button variant="secondary" onClick={ onClose } ref={ safe }>
					{ keep }
				</Button>
				<Button
					variant="primary"
					isDestructive={ ! isHarmless }
					disabled={ isDisabled }
					accessibleWhenDisabled
					onClick={ () => void start() }
				>
					{ deed }
				</Button>
			</div>
		</>
	);
}
