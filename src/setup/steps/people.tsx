/**
 * The named mentoring administrators, and the addresses people write to (A46).
 */
import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { FindPeople } from '../../group/find-people';
import { fieldId, Input } from '../../shared/components/field';
import { useForm } from '../../shared/use-form';
import { savePeople } from '../api';
import { StepForm, StepPart, type StepProps } from '../step';

export function PeopleStep( step: StepProps ) {
	const { people } = step.setup;
	const form = useForm(
		{ administrators: people.administrators, ...people.contacts },
		async ( { administrators, questions, concerns } ) => {
			await savePeople( {
				...( people.may_name
					? {
							administrators: administrators.map(
								( one ) => one.id
							),
						}
					: {} ),
				contacts: { questions, concerns },
			} );
			await step.onSaved();
		}
	);
	const { values, set, problem } = form;
	return (
		<StepForm form={ form } step={ step }>
			<StepPart
				step={ step }
				title={ __( 'Mentoring administrators', 'mentoring-program' ) }
				about={ __(
					'They keep terms, groups and registrations, and may read the answers people give. Their names stand on the registration form. The right is given to people, never to a role. Mentors need none: a person becomes a mentor when you put them on a group.',
					'mentoring-program'
				) }
			>
				<fieldset
					className="mentoring-choices"
					id={ fieldId( 'administrators' ) }
					tabIndex={ -1 }
				>
					<legend>{ __( 'People', 'mentoring-program' ) }</legend>
					<ul>
						{ values.administrators.map( ( one ) => (
							<li key={ one.id }>
								<strong>{ one.name }</strong>{ ' ' }
								<span className="description">
									{ one.email }
								</span>{ ' ' }
								{ people.may_name && (
									<Button
										variant="link"
										isDestructive
										onClick={ () =>
											set( {
												administrators:
													values.administrators.filter(
														( other ) =>
															other.id !== one.id
													),
											} )
										}
									>
										{ sprintf(
											/* translators: %s: name of a person. */
											__(
												'Take the right from %s',
												'mentoring-program'
											),
											one.name
										) }
									</Button>
								) }
							</li>
						) ) }
					</ul>
					{ problem( 'administrators' ) && (
						<p className="mentoring-problem">
							{ problem( 'administrators' ) }
						</p>
					) }
					{ people.may_name ? (
						<FindPeople
							field="find_person"
							label={ __(
								'Name another person',
								'mentoring-program'
							) }
							help={ __(
								'Part of a name or an e-mail address.',
								'mentoring-program'
							) }
							nobody={ __(
								'Nobody else found.',
								'mentoring-program'
							) }
							chosen={ values.administrators.map(
								( one ) => one.id
							) }
							onAdd={ ( { id, name, email } ) =>
								set( {
									administrators: [
										...values.administrators,
										{ id, name, email },
									],
								} )
							}
						/>
					) : (
						<p className="description">
							{ __(
								'Only a site administrator names mentoring administrators.',
								'mentoring-program'
							) }
						</p>
					) }
				</fieldset>
			</StepPart>
			<StepPart
				step={ step }
				title={ __( 'Who answers', 'mentoring-program' ) }
				about={ __(
					'Two addresses, because some things should not land in a shared inbox.',
					'mentoring-program'
				) }
			>
				<Input
					field="contacts.questions"
					label={ __( 'Address for questions', 'mentoring-program' ) }
					help={ __(
						'Groups, fees and places. Members see it wherever they may get stuck.',
						'mentoring-program'
					) }
					input={ { type: 'email' } }
					value={ values.questions }
					onChange={ ( questions ) => set( { questions } ) }
					problem={ problem( 'contacts.questions' ) }
				/>
				<Input
					field="contacts.concerns"
					label={ __( 'Address for concerns', 'mentoring-program' ) }
					help={ __(
						'For example about bias. Choose an inbox that only one or two people read.',
						'mentoring-program'
					) }
					input={ { type: 'email' } }
					value={ values.concerns }
					onChange={ ( concerns ) => set( { concerns } ) }
					problem={ problem( 'contacts.concerns' ) }
				/>
			</StepPart>
		</StepForm>
	);
}
