/**
 * Who is a member? Roles or a capability, tried on one person before it counts, and where people sign in, join and renew.
 */
import { CheckboxControl, Notice, RadioControl } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { fieldId, Input } from '../../shared/components/field';
import { useForm } from '../../shared/use-form';
import type { Setup } from '../../types/rest';
import { saveMembership } from '../api';
import { StepForm, StepPart, type StepProps } from '../step';
import { Trial } from './trial';

export function MembershipStep( step: StepProps ) {
	const { membership } = step.setup;
	const form = useForm(
		{
			by: membership.by,
			roles: membership.roles,
			capability: membership.capability,
			levels: membership.levels,
			...membership.links,
		},
		async ( { by, roles, capability, levels, ...links } ) => {
			await saveMembership( { by, roles, capability, levels, links } );
			await step.onSaved();
		}
	);
	const { values, set, problem } = form;
	const hasLevels =
		membership.level_options.length > 0 || membership.by === 'pmpro';
	return (
		<StepForm form={ form } step={ step }>
			<p className="mentoring-weak">
				{ __(
					'Registration is for members. It is checked each time somebody registers, and no second list is kept.',
					'mentoring-program'
				) }
			</p>
			<Detected plugins={ membership.plugins } />
			{ membership.problem && (
				<Notice status="error" isDismissible={ false }>
					{ membership.problem }
				</Notice>
			) }
			<StepPart
				step={ step }
				title={ __( 'Who counts as a member', 'mentoring-program' ) }
			>
				<RadioControl
					label={ __(
						'Members are people with',
						'mentoring-program'
					) }
					selected={ values.by }
					onChange={ ( by ) =>
						set( {
							by:
								by === 'capability' || by === 'pmpro'
									? by
									: 'roles',
						} )
					}
					options={ [
						{
							value: 'roles',
							label: __(
								'one of these roles',
								'mentoring-program'
							),
						},
						...( hasLevels
							? [
									{
										value: 'pmpro',
										label: __(
											'a level of Paid Memberships Pro',
											'mentoring-program'
										),
									},
								]
							: [] ),
						{
							value: 'capability',
							label: __(
								'a capability (for developers)',
								'mentoring-program'
							),
						},
					] }
				/>
				{ values.by === 'pmpro' && (
					<Levels
						options={ membership.level_options }
						chosen={ values.levels }
						onChange={ ( levels ) => set( { levels } ) }
						problem={ problem( 'levels' ) }
					/>
				) }
				{ values.by === 'roles' && (
					<Roles
						options={ membership.role_options }
						chosen={ values.roles }
						onChange={ ( roles ) => set( { roles } ) }
						problem={ problem( 'roles' ) }
					/>
				) }
				{ values.by === 'capability' && (
					<Input
						field="capability"
						label={ __( 'Capability', 'mentoring-program' ) }
						help={ membership.capability_hint }
						value={ values.capability }
						onChange={ ( capability ) => set( { capability } ) }
						problem={ problem( 'capability' ) }
					/>
				) }
			</StepPart>
			<StepPart
				step={ step }
				title={ __( 'Try it on one person', 'mentoring-program' ) }
				about={ __(
					'See what the site would answer before anyone else does.',
					'mentoring-program'
				) }
			>
				<Trial
					rule={ {
						by: values.by,
						roles: values.roles,
						capability: values.capability,
						levels: values.levels,
					} }
				/>
			</StepPart>
			<StepPart
				step={ step }
				title={ __( 'Where people go', 'mentoring-program' ) }
				about={ __(
					'Shown to people who cannot register yet. Each may stay empty.',
					'mentoring-program'
				) }
			>
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
			</StepPart>
		</StepForm>
	);
}

function Detected( { plugins }: { plugins: string[] } ) {
	if ( plugins.length === 0 ) {
		return (
			<Notice status="info" isDismissible={ false }>
				{ __(
					'We found no membership plugin on this site, so WordPress roles decide.',
					'mentoring-program'
				) }
			</Notice>
		);
	}
	return (
		<>
			{ plugins.map( ( words ) => (
				<Notice key={ words } status="info" isDismissible={ false }>
					{ words }
				</Notice>
			) ) }
		</>
	);
}

function Levels( {
	options,
	chosen,
	onChange,
	problem,
}: {
	options: Setup[ 'membership' ][ 'level_options' ];
	chosen: number[];
	onChange: ( levels: number[] ) => void;
	problem: string | undefined;
} ) {
	return (
		<fieldset
			className="mentoring-choices"
			id={ fieldId( 'levels' ) }
			tabIndex={ -1 }
		>
			<legend>{ __( 'Levels', 'mentoring-program' ) }</legend>
			{ problem && <p className="mentoring-problem">{ problem }</p> }
			{ options.map( ( level ) => (
				<CheckboxControl
					key={ level.id }
					__nextHasNoMarginBottom
					label={ level.label }
					checked={ chosen.includes( level.id ) }
					onChange={ ( isTicked ) =>
						onChange(
							isTicked
								? [ ...chosen, level.id ]
								: chosen.filter( ( id ) => id !== level.id )
						)
					}
				/>
			) ) }
		</fieldset>
	);
}

function Roles( {
	options,
	chosen,
	onChange,
	problem,
}: {
	options: Setup[ 'membership' ][ 'role_options' ];
	chosen: string[];
	onChange: ( roles: string[] ) => void;
	problem: string | undefined;
} ) {
	return (
		<fieldset
			className="mentoring-choices"
			id={ fieldId( 'roles' ) }
			tabIndex={ -1 }
		>
			<legend>{ __( 'Roles', 'mentoring-program' ) }</legend>
			{ problem && <p className="mentoring-problem">{ problem }</p> }
			{ options.map( ( role ) => {
				const isChosen = chosen.includes( role.key );
				const people = sprintf(
					/* translators: %d: number of people. */
					_n(
						'%d person',
						'%d people',
						role.count,
						'mentoring-program'
					),
					role.count
				);
				return (
					<CheckboxControl
						key={ role.key }
						__nextHasNoMarginBottom
						label={ role.label }
						help={
							role.refused
								? `${ people }. ${ role.refused }`
								: people
						}
						checked={ isChosen }
						disabled={ role.refused !== null && ! isChosen }
						onChange={ ( isTicked ) =>
							onChange(
								isTicked
									? [ ...chosen, role.key ]
									: chosen.filter(
											( key ) => key !== role.key
										)
							)
						}
					/>
				);
			} ) }
		</fieldset>
	);
}
