/**
 * When registration opens and closes.
 */
import { Card, CardBody, CardHeader } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { bootData } from '../../shared/boot-data';
import { WallTime } from '../../shared/components/wall-time';
import type { Form } from '../../shared/use-form';
import type { Term } from '../../types/rest';
import type { Values } from '../values';
import { WindowNotice } from '../window';

export function Registration( {
	form: { values, set, problem },
	term,
}: {
	form: Form< Values >;
	term: Term | null;
} ) {
	const zone = sprintf(
		/* translators: %s: name of the time zone. */
		__(
			'%s. Leave both empty while it is not decided.',
			'mentoring-program'
		),
		bootData.zone
	);
	return (
		<Card>
			<CardHeader>
				<h2>{ __( 'Registration', 'mentoring-program' ) }</h2>
			</CardHeader>
			<CardBody className="mentoring-fields">
				<div className="mentoring-pair">
					<WallTime
						field="opens_on"
						label={ __( 'Opens', 'mentoring-program' ) }
						time={ __( 'Time it opens', 'mentoring-program' ) }
						usual="09:00"
						help={ zone }
						value={ values.opens_on }
						onChange={ ( opens_on ) => set( { opens_on } ) }
						problem={ problem( 'opens_on' ) }
					/>
					<WallTime
						field="closes_on"
						label={ __( 'Closes', 'mentoring-program' ) }
						time={ __( 'Time it closes', 'mentoring-program' ) }
						usual="23:59"
						help={ __(
							'A group closes before its first meeting in any case.',
							'mentoring-program'
						) }
						value={ values.closes_on }
						onChange={ ( closes_on ) => set( { closes_on } ) }
						problem={ problem( 'closes_on' ) }
					/>
				</div>
				<WindowNotice typed={ values } />
				{ term && ! term.can.open.allowed && (
					<p className="mentoring-problem">
						{ term.can.open.message }{ ' ' }
						{ term.can.open.next && (
							<a href={ term.can.open.next.url }>
								{ term.can.open.next.label }
							</a>
						) }
					</p>
				) }
			</CardBody>
		</Card>
	);
}
