/**
 * The name of a term and its days.
 */
import { Card, CardBody, CardHeader } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Input } from '../../shared/components/field';
import type { Form } from '../../shared/use-form';
import type { Values } from '../values';

export function Days( {
	form: { values, set, problem },
}: {
	form: Form< Values >;
} ) {
	return (
		<Card>
			<CardHeader>
				<h2>{ __( 'Name and days', 'mentoring-program' ) }</h2>
			</CardHeader>
			<CardBody className="mentoring-fields">
				<Input
					field="name"
					label={ __( 'Name', 'mentoring-program' ) }
					help={ __(
						'Season and year, for example “Fall 2026”.',
						'mentoring-program'
					) }
					value={ values.name }
					onChange={ ( name ) => set( { name } ) }
					problem={ problem( 'name' ) }
				/>
				<div className="mentoring-pair">
					<Input
						field="starts_on"
						label={ __( 'First day', 'mentoring-program' ) }
						help={ __(
							'Years of practice are counted to this day.',
							'mentoring-program'
						) }
						input={ { type: 'date', className: '' } }
						value={ values.starts_on }
						onChange={ ( starts_on ) => set( { starts_on } ) }
						problem={ problem( 'starts_on' ) }
					/>
					<Input
						field="ends_on"
						label={ __( 'Last day', 'mentoring-program' ) }
						input={ { type: 'date', className: '' } }
						value={ values.ends_on }
						onChange={ ( ends_on ) => set( { ends_on } ) }
						problem={ problem( 'ends_on' ) }
					/>
				</div>
			</CardBody>
		</Card>
	);
}
