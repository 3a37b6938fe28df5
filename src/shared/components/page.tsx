/**
 * The frame of a screen: title, where it stands, actions on the right, and one place where results are said.
 */
import { Notice, SnackbarList } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

interface Props {
	title: string;
	/** Said under the title. */
	intro?: string;
	/** The list this belongs to. */
	back?: { label: string; url: string };
	actions?: ReactNode;
	/** Said once after something was done. */
	said?: string;
	/** Whether the content takes the whole width: lists. */
	isFull?: boolean;
	children: ReactNode;
}

export function Page( {
	title,
	intro,
	back,
	actions,
	said,
	isFull = false,
	children,
}: Props ) {
	const [ dismissed, setDismissed ] = useState( '' );
	return (
		<div className={ `mentoring-page${ isFull ? ' is-full' : '' }` }>
			<header className="mentoring-page__header">
				<div>
					{ back && (
						<nav
							aria-label={ __(
								'Breadcrumb',
								'mentoring-program'
							) }
						>
							<a href={ back.url }>{ back.label }</a>
						</nav>
					) }
					<h1>{ title }</h1>
					{ intro && <p>{ intro }</p> }
				</div>
				<div className="mentoring-page__actions">{ actions }</div>
			</header>
			<div className="mentoring-page__body">{ children }</div>
			{ said && dismissed !== said && (
				<SnackbarList
					notices={ [ { id: said, content: said } ] }
					onRemove={ () => setDismissed( said ) }
				/>
			) }
		</div>
	);
}

/**
 * Something went wrong with a part: said in its own place, with a way on.
 * @param props         Props.
 * @param props.message What.
 * @param props.again   Tries again.
 */
export function Failed( {
	message,
	again,
}: {
	message: string;
	again: () => void;
} ) {
	return (
		<Notice
			status="error"
			isDismissible={ false }
			actions={ [
				{
					label: __( 'Try again', 'mentoring-program' ),
					onClick: again,
				},
			] }
		>
			{ message }
		</Notice>
	);
}

/**
 * Stands where content will be.
 * @param props      Props.
 * @param props.rows How many lines.
 */
export function Loading( { rows = 3 }: { rows?: number } ) {
	return (
		<div
			className="mentoring-loading"
			aria-busy="true"
			role="status"
			aria-label={ __( 'Loading', 'mentoring-program' ) }
		>
			{ Array.from( { length: rows }, ( _, index ) => (
				<div key={ index } />
			) ) }
		</div>
	);
}

/**
 * Nothing here yet: what this is, why it is empty, the next step.
 * @param props          Props.
 * @param props.title    What.
 * @param props.children Why, and the next step.
 */
export function Empty( {
	title,
	children,
}: {
	title: string;
	children: ReactNode;
} ) {
	return (
		<div className="mentoring-empty">
			<h2>{ title }</h2>
			{ children }
		</div>
	);
}
