/**
 * What people agree to (A27 to A35): each text with its versions, and how many people accepted each.
 */
import { Button, Card, CardBody, CardHeader } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { fieldId, Input, Select, TextArea } from '../shared/components/field';
import { formatDay } from '../shared/dates';
import type { Form } from '../shared/use-form';
import type { RuleSet } from '../types/rest';
import { MentorAgreement } from './mentor-agreement';
import { freeKey, moved } from './questions';
import type { ProgramValues } from './values';

type Agreement = ProgramValues[ 'agreements' ][ number ];

interface Version {
	textId: number;
	since: string;
	promise: string;
	detail: string;
	people: number;
	current: number;
}

export function Agreements( {
	form,
	sets,
}: {
	form: Form< ProgramValues >;
	sets: RuleSet[];
} ) {
	const { agreements } = form.values;
	const change = ( at: number, changes: Partial< Agreement > ) =>
		form.set( {
			agreements: agreements.map( ( one, index ) =>
				index === at ? { ...one, ...changes } : one
			),
		} );
	return (
		<>
			<p className="mentoring-weak" id={ fieldId( 'agreements' ) }>
				{ __(
					'Each text is its own box on the form; none is ticked beforehand. That a person can come on all dates is asked too, made from the dates of each group, and cannot be turned off. A changed wording is a new version for new registrations: whoever accepted an older one accepted that.',
					'mentoring-program'
				) }
			</p>
			{ agreements.map( ( agreement, at ) => (
				<Card key={ agreement.key }>
					<CardHeader>
						<h2>
							{ agreement.promise ||
								__( 'A new text', 'mentoring-program' ) }
						</h2>
						<div className="mentoring-push">
							<Button
								size="compact"
								disabled={ at === 0 }
								accessibleWhenDisabled
								onClick={ () =>
									form.set( {
										agreements: moved( agreements, at, -1 ),
									} )
								}
							>
								{ __( 'Move up', 'mentoring-program' ) }
							</Button>
							<Button
								size="compact"
								onClick={ () =>
									form.set( {
										agreements: agreements.filter(
											( one ) => one !== agreement
										),
									} )
								}
							>
								{ __( 'Ask no longer', 'mentoring-program' ) }
							</Button>
						</div>
					</CardHeader>
					<CardBody className="mentoring-fields">
						<Input
							field={ `agreements.${ at }.promise` }
							label={ __(
								'Short sentence next to the box',
								'mentoring-program'
							) }
							input={ {
								className: 'large-text',
								maxLength: 1000,
							} }
							value={ agreement.promise }
							onChange={ ( promise ) =>
								change( at, { promise } )
							}
							problem={ form.problem(
								`agreements.${ at }.promise`
							) }
						/>
						<TextArea
							field={ `agreements.${ at }.detail` }
							label={ __( 'Full text', 'mentoring-program' ) }
							rows={ 2 }
							value={ agreement.detail }
							onChange={ ( detail ) => change( at, { detail } ) }
							problem={ form.problem(
								`agreements.${ at }.detail`
							) }
						/>
						<Select
							field={ `agreements.${ at }.only_long` }
							label={ __( 'Show to', 'mentoring-program' ) }
							value={ agreement.only_long ? 'long' : 'all' }
							onChange={ ( shown ) =>
								change( at, { only_long: shown === 'long' } )
							}
							options={ [
								{
									value: 'all',
									label: __(
										'Everybody',
										'mentoring-program'
									),
								},
								{
									value: 'long',
									label: __(
										'Long tracks only',
										'mentoring-program'
									),
								},
							] }
						/>
						<Versions
							versions={ versionsOf( agreement.key, sets ) }
						/>
					</CardBody>
				</Card>
			) ) }
			<div>
				<Button
					variant="secondary"
					onClick={ () =>
						form.set( {
							agreements: [
								...agreements,
								{
									key: freeKey(
										'text',
										[
											...agreements,
											...sets.flatMap(
												( set ) => set.rules.agreements
											),
										].map( ( one ) => one.key )
									),
									text_id: 0,
									promise: '',
									detail: '',
									only_long: false,
								},
							],
						} )
					}
				>
					{ __( 'Add a text', 'mentoring-program' ) }
				</Button>
			</div>
			<MentorAgreement form={ form } />
		</>
	);
}

function Versions( { versions }: { versions: Version[] } ) {
	const [ newest ] = versions;
	if ( ! newest ) {
		return null;
	}
	return (
		<details>
			<summary>
				{ sprintf(
					/* translators: 1: number of a version, 2: how many people accepted it this term. */
					_n(
						'Version %1$d. Agreed to by %2$d person this term',
						'Version %1$d. Agreed to by %2$d people this term',
						newest.current,
						'mentoring-program'
					),
					versions.length,
					newest.current
				) }
			</summary>
			<ol className="mentoring-versions">
				{ versions.map( ( version, at ) => (
					<li key={ version.textId }>
						<strong>
							{ sprintf(
								/* translators: 1: number of a version, 2: date, 3: number of people. */
								_n(
									'Version %1$d, since %2$s. %3$d person in all.',
									'Version %1$d, since %2$s. %3$d people in all.',
									version.people,
									'mentoring-program'
								),
								versions.length - at,
								formatDay( version.since ),
								version.people
							) }
						</strong>
						<p>{ `${ version.promise } ${ version.detail }` }</p>
					</li>
				) ) }
			</ol>
			<p className="mentoring-weak">
				{ __(
					'Versions are kept for as long as anybody’s registration is.',
					'mentoring-program'
				) }
			</p>
		</details>
	);
}

/**
 * The wordings an agreement had, newest first.
 * @param key  Of the agreement.
 * @param sets Rule sets, the last to come first.
 */
function versionsOf( key: string, sets: RuleSet[] ): Version[] {
	const versions: Version[] = [];
	for ( const set of sets.toReversed() ) {
		const text = set.rules.agreements.find( ( one ) => one.key === key );
		const counted = set.accepted.find(
			( one ) => one.text_id === text?.text_id
		);
		if (
			text &&
			counted &&
			! versions.some( ( one ) => one.textId === counted.text_id )
		) {
			versions.unshift( {
				textId: counted.text_id,
				since: set.from,
				promise: text.promise,
				detail: text.detail,
				people: counted.people,
				current: counted.current,
			} );
		}
	}
	return versions;
}
