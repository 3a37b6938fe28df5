/**
 * Who is a member? Roles or a capability, tried on one person before it counts, and where people sign in, join and renew.
 */
import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Choice, fieldId, Input } from '../../shared/components/field';
import { RestError } from '../../shared/rest';
import { useForm } from '../../shared/use-form';
import type { MemberTrial } from '../../types/rest';
import { saveMembership, tryMember, type MembershipRule } from '../api';
import { StepForm, type StepProps } from '../step';

export function MembershipStep( step: StepProps ) {
	const { membership } = step.setup;
	const form = useForm(
		{
			by: membership.by,
			roles: membership.roles,
			capability: membership.capability,
			...membership.links,
		},
		async ( { by, roles, capability, ...links } ) => {
			await saveMembership( { by, roles, capability, links } );
			await step.onSaved();
		}
	);
	const { values, set, problem } = form;
	const refused = membership.role_options.filter(
		( role ) => role.refused !== null
	);
	return (
		<StepForm form={ form } step={ step }>
			<p>
				{ __(
					'Registration is for members. Tell the site who is one; it is checked each time somebody registers.',
					'mentoring-program'
				) }
			</p>
			{ membership.problem && (
				<Notice status="error" isDismissible={ false }>
					{ membership.problem }
				</Notice>
			) }
			<fieldset
				className="mentoring-choices"
				id={ fieldId( 'roles' ) }
				tabIndex={ -1 }
			>
				<legend>
					{ __( 'Members are people with', 'mentoring-program' ) }
				</legend>
				<Choice
					type="radio"
					input={ {
						name: 'by',
						checked: values.by === 'roles',
						onChange: () => set( { by: 'roles' } ),
					} }
				>
					{ __( 'one of these roles', 'mentoring-program' ) }
				</Choice>
				{ values.by === 'roles' && (
					<div className="mentoring-nested">
						{ membership.role_options.map( ( role ) => (
							<Choice
								key={ role.key }
								type="checkbox"
								input={ {
									checked: values.roles.includes( role.key ),
									disabled:
										role.refused !== null &&
										! values.roles.includes( role.key ),
									onChange: ( event ) =>
										set( {
											roles: event.target.checked
												? [ ...values.roles, role.key ]
												: values.roles.filter(
														( key ) =>
															key !== role.key
													),
										} ),
								} }
							>
								{ role.label }{ ' ' }
								<span className="description">
									{ sprintf(
										/* translators: %d: number of people. */
										_n(
											'%d person',
											'%d people',
											role.count,
											'mentoring-program'
										),
										role.count
									) }
									{ role.refused && `. ${ role.refused }` }
								</span>
							</Choice>
						) ) }
						{ refused.length > 0 &&
							problem( 'roles' ) === undefined && (
								<p className="description">
									{ __(
										'A role that open sign-up hands out cannot mean membership: anybody could give it to themselves.',
										'mentoring-program'
									) }
								</p>
							) }
						{ problem( 'roles' ) && (
							<p className="mentoring-problem">
								{ problem( 'roles' ) }
							</p>
						) }
					</div>
				) }
				<Choice
					type="radio"
					input={ {
						name: 'by',
						checked: values.by === 'capability',
						onChange: () => set( { by: 'capability' } ),
					} }
				>
					{ __(
						'a capability (for developers)',
						'mentoring-program'
					) }
				</Choice>
				{ values.by === 'capability' && (
					<div className="mentoring-nested">
						<Input
							field="capability"
							label={ __( 'Capability', 'mentoring-program' ) }
							help={ membership.capability_hint }
							value={ values.capability }
							onChange={ ( capability ) => set( { capability } ) }
							problem={ problem( 'capability' ) }
						/>
					</div>
				) }
			</fieldset>
			<Trial
				rule={ {
					by: values.by,
					roles: values.roles,
					capability: values.capability,
				} }
			/>
			<Input
				field="links.sign_in"
				label={ __( 'Address to sign in', 'mentoring-program' ) }
				help={ __(
					'Empty: WordPress’s own sign-in.',
					'mentoring-program'
				) }
				input={ { type: 'url' } }
				value={ values.sign_in }
				onChange={ ( sign_in ) => set( { sign_in } ) }
				problem={ problem( 'links.sign_in' ) }
			/>
			<Input
				field="links.join"
				label={ __(
					'Address to become a member',
					'mentoring-program'
				) }
				help={ __(
					'Shown to visitors and to people without membership.',
					'mentoring-program'
				) }
				input={ { type: 'url' } }
				value={ values.join }
				onChange={ ( join ) => set( { join } ) }
				problem={ problem( 'links.join' ) }
			/>
			<Input
				field="links.renew"
				label={ __( 'Address to renew', 'mentoring-program' ) }
				input={ { type: 'url' } }
				value={ values.renew }
				onChange={ ( renew ) => set( { renew } ) }
				problem={ problem( 'links.renew' ) }
			/>
		</StepForm>
	);
}

function Trial( { rule }: { rule: MembershipRule } ) {
	const [ user, setUser ] = useState( '' );
	const [ result, setResult ] = useState< MemberTrial | null >( null );
	const [ message, setMessage ] = useState( '' );
	async function run() {
		setMessage( '' );
		setResult( null );
		try {
			setResult( await tryMember( { ...rule, user } ) );
		} catch ( error ) {
			setMessage(
				error instanceof RestError
					? ( error.fields[ 0 ]?.message ?? error.message )
					: ''
			);
		}
	}
	return (
		<div className="mentoring-trial">
			<Input
				field="user"
				label={ __( 'Try it on one person', 'mentoring-program' ) }
				help={ __(
					'A name, sign-in name or e-mail address. Nothing is saved.',
					'mentoring-program'
				) }
				value={ user }
				onChange={ setUser }
				problem={ message || undefined }
				input={ {
					onKeyDown: ( event ) => {
						if ( event.key === 'Enter' ) {
							event.preventDefault();
							void run();
						}
					},
				} }
			/>
			<Button variant="secondary" onClick={ () => void run() }>
				{ __( 'Try', 'mentoring-program' ) }
			</Button>
			<div role="status">
				{ result && (
					<Notice
						status={
							result.standing === 'current'
								? 'success'
								: 'warning'
						}
						isDismissible={ false }
					>
						<p>
							<strong>
								{ result.person.name }: { result.title }
							</strong>
						</p>
						<p>{ result.why }</p>
						{ result.page && (
							<p>
								{ sprintf(
									/* translators: %s: what a person reads. */
									__(
										'They would read: “%s”',
										'mentoring-program'
									),
									result.page.message
								) }
							</p>
						) }
					</Notice>
				) }
			</div>
		</div>
	);
}
