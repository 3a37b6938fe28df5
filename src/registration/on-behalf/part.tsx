/**
 * A card of the form that registers somebody.
 */
import { Card, CardBody, CardHeader } from '@wordpress/components';
import type { ReactNode } from 'react';

export function Part( {
	title,
	about,
	children,
}: {
	title: string;
	about?: string;
	children: ReactNode;
} ) {
	return (
		<Card>
			<CardHeader>
				<h2>{ title }</h2>
			</CardHeader>
			<CardBody className="mentoring-fields">
				{ about && <p className="description">{ about }</p> }
				{ children }
			</CardBody>
		</Card>
	);
}
