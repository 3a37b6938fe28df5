/**
 * Contacts by purpose (A46) and the name of the program. They have no date.
 */
import { Card, CardBody, CardHeader } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Input } from '../shared/components/field';
import type { Form } from '../shared/use-form';
import type { ProgramValues } from './values';

export function Contacts( { form }: { form: Form< ProgramValues > } ) {
	const { contacts, name } = form.values;
	const purposes = [
		{
			key: 'questions',
			label: __( 'Questions', 'mentoring-program' ),
			help: __(
				'Seen on group pages, in the confirmation and in every message.',
				'mentoring-program'
			),
		},
		{
			key: 'fees',
			label: __( 'Fees', 'mentoring-program' ),
			help: __(
				'Seen where fees are spoken of. Empty: the address for questions.',
				'mentoring-program'
			),
		},
		{
			key: 'talk',
			label: __( 'Talk to the administrator', 'mentoring-program' ),
			help: __(
				'Seen on the registration form by people whose answers lead there. Empty: the address for questions.',
				'mentoring-program'
			),
		},
		{
			key: 'concerns',
			label: __( 'Private concerns', 'mentoring-program' ),
			help: __(
				'Seen in My mentoring only. It never falls back to another address.',
				'mentoring-program'
			),
		},
	] as const;
	return (
		<>
			<Card>
				<CardHeader>
					<h2>{ __( 'Who answers what', 'mentoring-program' ) }</h2>
				</CardHeader>
				<CardBody className="mentoring-fields">
					{ purposes.map( ( { key, label, help } ) => (
						<Input
							key={ key }
							field={ `contacts.${ key }` }
							label={ label }
							help={ help }
							input={ { type: 'email' } }
							value={ contacts[ key ] }
							onChange={ ( address ) =>
								form.set( {
									contacts: { ...contacts, [ key ]: address },
								} )
							}
							problem={ form.problem( `contacts.${ key }` ) }
						/>
					) ) }
				</CardBody>
			</Card>
			<Card>
				<CardHeader>
					<h2>{ __( 'The program', 'mentoring-program' ) }</h2>
				</CardHeader>
				<CardBody className="mentoring-fields">
					<Input
						field="name"
						label={ __( 'Name', 'mentoring-program' ) }
						value={ name }
						onChange={ ( typed ) => form.set( { name: typed } ) }
						problem={ form.problem( 'name' ) }
					/>
				</CardBody>
			</Card>
		</>
	);
}
