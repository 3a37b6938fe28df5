/**
 * One thing to do after set-up: what, why, and the way there, or that it is done.
 */
import { __ } from '@wordpress/i18n';
import { check, Icon } from '@wordpress/icons';
import type { ReactElement, ReactNode } from 'react';

export function Row( {
	icon,
	title,
	about,
	isDone = false,
	children,
}: {
	icon: ReactElement;
	title: string;
	about: string;
	isDone?: boolean;
	children: ReactNode;
} ) {
	return (
		<li>
			<Icon icon={ isDone ? check : icon } size={ 24 } />
			<div>
				<strong>{ title }</strong>
				<p className="mentoring-weak">{ about }</p>
			</div>
			{ isDone ? (
				<span className="mentoring-badge is-open">
					{ __( 'Done', 'mentoring-program' ) }
				</span>
			) : (
				children
			) }
		</li>
	);
}
