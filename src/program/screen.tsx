/**
 * The screen Programs: the one there is, or the list of them.
 */
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { numberInAddress, screenUrl } from '../shared/boot-data';
import { Empty, Failed, Loading, Page } from '../shared/components/page';
import { useLoad } from '../shared/use-load';
import { readTerms } from '../term/api';
import { readPrograms, readRules } from './api';
import { ProgramForm } from './form';

export function ProgramScreen() {
	const [ said, setSaid ] = useState( '' );
	const [ turn, setTurn ] = useState( 0 );
	const loaded = useLoad( async () => {
		const [ programs, terms ] = await Promise.all( [
			readPrograms(),
			readTerms(),
		] );
		const asked = numberInAddress( 'program' );
		const program =
			programs.find( ( one ) => one.id === asked ) ??
			( programs.length === 1 && numberInAddress( 'all' ) === null
				? programs[ 0 ]
				: undefined );
		const sets = program ? await readRules( program.id ) : [];
		// Another turn is another form: what was read replaces what was typed.
		return { programs, program, terms, sets, turn };
	}, `programs-${ turn }` );
	if ( loaded.state === 'ready' && loaded.value.program ) {
		const { program, sets, terms } = loaded.value;
		const wanted = numberInAddress( 'rules' );
		const shown =
			sets.find(
				( one ) => one.id === wanted && one.state === 'planned'
			) ?? sets.find( ( one ) => one.state === 'in_force' );
		if ( shown ) {
			return (
				<ProgramForm
					key={ loaded.value.turn }
					program={ program }
					sets={ sets }
					shown={ shown }
					terms={ terms }
					said={ said }
					onDone={ ( text ) => {
						setSaid( text );
						setTurn( ( last ) => last + 1 );
					} }
				/>
			);
		}
	}
	return (
		<Page title={ __( 'Programs', 'mentoring-program' ) }>
			{ loaded.state === 'loading' && <Loading rows={ 8 } /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' &&
				( loaded.value.programs.length === 0 ? (
					<Empty
						title={ __( 'No program yet', 'mentoring-program' ) }
					>
						<p>
							{ __(
								'A program holds the rules of your mentoring. Set-up makes one from a preset.',
								'mentoring-program'
							) }{ ' ' }
							<a href={ screenUrl( 'setup' ) }>
								{ __( 'Go to set-up', 'mentoring-program' ) }
							</a>
						</p>
					</Empty>
				) : (
					<ul>
						{ loaded.value.programs.map( ( one ) => (
							<li key={ one.id }>
								<a
									href={ screenUrl( 'programs', {
										program: one.id,
									} ) }
								>
									{ sprintf(
										/* translators: 1: name of a program, 2: name of the chapter. */
										__( '%1$s, %2$s', 'mentoring-program' ),
										one.name,
										one.chapter
									) }
								</a>
							</li>
						) ) }
					</ul>
				) ) }
		</Page>
	);
}
