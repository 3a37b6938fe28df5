/**
 * A part of the form of a group: a card with its heading, and what every part gets.
 */
import { Card, CardBody, CardHeader } from '@wordpress/components';
import type { ReactNode } from 'react';
import type { Form } from '../../shared/use-form';
import type { Group, Program, Term } from '../../types/rest';
import type { GroupValues } from '../values';

export interface PartProps {
	form: Form< GroupValues >;
	/** As it is stored; null for a new one. */
	stored: Group | null;
	program: Program;
	terms: Term[];
}

export function Part( {
	title,
	aside,
	children,
}: {
	title: string;
	/** Said at the end of the heading's line. */
	aside?: string;
	children: ReactNode;
} ) {
	return (
		<Card>
			<CardHeader>
				<h2>{ title }</h2>
				{ aside && <span className="mentoring-weak">{ aside }</span> }
			</CardHeader>
			<CardBody className="mentoring-fields">{ children }</CardBody>
		</Card>
	);
}
