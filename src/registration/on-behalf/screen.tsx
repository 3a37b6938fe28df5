/**
 * Registering somebody who telephoned or signed a paper: the rules run while it is filled in, what stands against it needs a
 * reason, and nobody ticks agreements for another.
 */
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { bootData, goTo, screenUrl } from '../../shared/boot-data';
import { FormPage } from '../../shared/components/form-page';
import { newKey } from '../../shared/rest';
import { useForm } from '../../shared/use-form';
import type { Group, Program, Term } from '../../types/rest';
import { Answers } from '../answers';
import { registerOnBehalf } from '../api';
import { AgreementsCard } from './agreements-card';
import { ObjectionsCard } from './objections-card';
import { Part } from './part';
import { PersonCard } from './person-card';
import { useCheck } from './use-check';
import { sent, type Values } from './values';

interface Props {
	terms: Term[];
	groups: Group[];
	programs: Program[];
	/** Chosen already. */
	group: number;
}

export function RegisterSomeone( { terms, groups, programs, group }: Props ) {
	const [ key ] = useState( newKey );
	const form = useForm< Values >(
		{
			group,
			person: 0,
			name: '',
			email: '',
			answers: {},
			accept_waiting: false,
			why: '',
			paper_on: '',
			tells: true,
			chosen: '',
			isNew: false,
			isOverridden: false,
			isOnPaper: false,
		},
		async ( values ) => {
			const made = await registerOnBehalf( sent( values ), key );
			goTo(
				screenUrl( 'registrations', {
					group: made.group,
					registration: made.id,
				} )
			);
		}
	);
	const { values, set, problem } = form;
	const to = groups.find( ( one ) => one.id === values.group );
	const term = terms.find( ( one ) => one.id === to?.term );
	const program = programs.find( ( one ) => one.id === to?.program );
	const check = useCheck( values );
	const name =
		values.chosen || values.name || __( 'someone', 'mentoring-program' );
	return (
		<FormPage
			form={ form }
			title={ __( 'Register someone', 'mentoring-program' ) }
			back={ {
				label: __( 'Registrations', 'mentoring-program' ),
				url: screenUrl( 'registrations' ),
			} }
			saveLabel={ sprintf(
				/* translators: %s: person. */
				__( 'Register %s', 'mentoring-program' ),
				name
			) }
		>
			<PersonCard
				form={ form }
				name={ name }
				check={ check }
				groups={ groups }
				terms={ terms }
			/>
			{ program && term && (
				<Part
					title={ __( 'Answers', 'mentoring-program' ) }
					about={ __(
						'The same questions as on the website. Fill in what the person has told you. Please write nothing about clients.',
						'mentoring-program'
					) }
				>
					<Answers
						questions={ program.questions }
						answers={ values.answers }
						stopsAt={
							check?.objections.find(
								( one ) => one.question !== null
							)?.question ?? null
						}
						day={ term.starts_on }
						problem={ problem }
						onChange={ ( answers ) => set( { answers } ) }
					/>
				</Part>
			) }
			{ check !== null && check.objections.length > 0 && (
				<ObjectionsCard form={ form } check={ check } />
			) }
			<AgreementsCard
				form={ form }
				name={ name }
				hours={ program?.offer_hours ?? 0 }
			/>
			{ to && to.fee.words && (
				<Part title={ __( 'Fee', 'mentoring-program' ) }>
					<p>
						{ sprintf(
							/* translators: %s: amount. */
							__(
								'%s is due when the place is confirmed.',
								'mentoring-program'
							),
							to.fee.words
						) }
					</p>
				</Part>
			) }
			<p className="description">
				{ sprintf(
					/* translators: %s: name of the time zone. */
					__( 'Times are %s.', 'mentoring-program' ),
					bootData.zone
				) }
			</p>
		</FormPage>
	);
}
