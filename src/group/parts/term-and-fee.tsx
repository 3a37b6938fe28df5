/**
 * The term a group belongs to, and its length, which sets the fee.
 */
import { __, _n, sprintf } from '@wordpress/i18n';
import { Select } from '../../shared/components/field';
import { formatMoney } from '../../shared/dates';
import { Part, type PartProps } from './part';

export function TermAndFee( { form, stored, program, terms }: PartProps ) {
	const { values, set, problem } = form;
	return (
		<Part title={ __( 'Term and fee', 'mentoring-program' ) }>
			<div className="mentoring-pair">
				<Select
					field="term"
					label={ __( 'Term', 'mentoring-program' ) }
					value={ String( values.term ) }
					onChange={ ( value ) => set( { term: Number( value ) } ) }
					options={ terms.map( ( one ) => ( {
						value: String( one.id ),
						label: `${ one.name } (${ one.state_label })`,
					} ) ) }
					problem={ problem( 'term' ) }
				/>
				<Select
					field="track"
					label={ __( 'Length and fee', 'mentoring-program' ) }
					help={ feeHelp( values.track, stored, program ) }
					value={ values.track }
					onChange={ ( track ) => set( { track } ) }
					options={ program.tracks.map( ( one ) => ( {
						value: one.key,
						label:
							one.fee === null
								? one.label
								: `${ one.label }, ${ formatMoney( one.fee, program.currency ) }`,
					} ) ) }
					problem={ problem( 'track' ) }
				/>
			</div>
		</Part>
	);
}

function feeHelp(
	key: string,
	stored: PartProps[ 'stored' ],
	program: PartProps[ 'program' ]
): string {
	const track = program.tracks.find( ( one ) => one.key === key );
	if ( track && track.fee === null ) {
		return __(
			'The fee is not set yet. Set it in Settings before you publish.',
			'mentoring-program'
		);
	}
	const placed = stored?.places.confirmed ?? 0;
	return stored && placed > 0 && stored.track !== key
		? sprintf(
				/* translators: %d: number of people. */
				_n(
					'%d person has a place at the old fee and was told so. Write to them if it changes.',
					'%d people have a place at the old fee and were told so. Write to them if it changes.',
					placed,
					'mentoring-program'
				),
				placed
			)
		: '';
}
