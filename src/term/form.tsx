/**
 * One term as a form: its days, when registration opens and closes, and what each state tells the public.
 */
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { goTo, screenUrl } from '../shared/boot-data';
import { FormPage } from '../shared/components/form-page';
import { useForm } from '../shared/use-form';
import type { Term } from '../types/rest';
import { readTerm, saveTerm } from './api';
import { badgeOf } from './badge';
import { Deleting } from './deleting';
import { GroupsOfTerm } from './groups-of-term';
import { Days } from './parts/days';
import { PublicWords } from './parts/public-words';
import { Registration } from './parts/registration';
import { termWords, valuesOf } from './values';

export function TermForm( {
	term,
	programId,
}: {
	term: Term | null;
	programId: number;
} ) {
	const [ version, setVersion ] = useState( term?.version ?? 0 );
	const form = useForm(
		valuesOf( term ),
		async ( values ) => {
			await saveTerm( term?.id ?? null, {
				...values,
				opens_on: values.opens_on || null,
				closes_on: values.closes_on || null,
				...( term === null ? { program: programId } : { version } ),
			} );
			goTo( screenUrl( 'terms', { was_saved: 1 } ) );
		},
		async () => {
			const fresh = term && ( await readTerm( term.id ) );
			setVersion( fresh?.version ?? 0 );
			return valuesOf( fresh );
		}
	);
	return (
		<FormPage
			form={ form }
			title={
				term === null
					? __( 'Add a term', 'mentoring-program' )
					: term.name
			}
			back={ {
				label: __( 'Terms', 'mentoring-program' ),
				url: screenUrl( 'terms' ),
			} }
			badge={
				term && (
					<span
						className={ `mentoring-badge is-${ badgeOf( term ) }` }
					>
						{ term.state_label }
					</span>
				)
			}
			saveLabel={ __( 'Save', 'mentoring-program' ) }
			words={ termWords() }
		>
			<Days form={ form } />
			<Registration form={ form } term={ term } />
			<PublicWords form={ form } />
			{ term && <GroupsOfTerm term={ term } /> }
			{ term && <Deleting term={ term } /> }
		</FormPage>
	);
}
