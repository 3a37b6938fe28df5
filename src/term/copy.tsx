/**
 * Copying a term with its groups: what comes along and what never does is said beside each other, and who is proposed as a
 * mentor by name, because copying asks nobody.
 */
import { Button, Modal, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { readGroupPage } from '../group/api';
import { daysBetween, shiftDate } from '../meeting/schedule';
import { Input, Select } from '../shared/components/field';
import { Failed, Loading } from '../shared/components/page';
import { RestError } from '../shared/rest';
import { useLoad } from '../shared/use-load';
import type { Group, Term, TermCopy } from '../types/rest';
import { copyTerm } from './api';

/** As far as a year later on the same weekday. */
const YEAR = 364;

interface Props {
	/** Every term, by first day. */
	terms: Term[];
	/** The term the copy begins with; 0 for the last that is more than planned. */
	from: number;
	onClose: () => void;
	onDone: ( copied: TermCopy ) => void;
}

export function CopyDialog( { terms, from, onClose, onDone }: Props ) {
	const first =
		terms.find( ( one ) => one.id === from ) ??
		terms.filter( ( one ) => one.state !== 'coming_soon' ).at( -1 ) ??
		terms.at( -1 ) ??
		null;
	const [ term, setTerm ] = useState( first );
	const [ name, setName ] = useState( '' );
	const [ startsOn, setStartsOn ] = useState(
		shiftDate( first?.starts_on ?? '', YEAR )
	);
	const [ error, setError ] = useState< RestError | null >( null );
	const [ isBusy, setBusy ] = useState( false );
	const groups = useLoad(
		async () => ( term ? await groupsOf( term.id ) : [] ),
		`copy ${ term?.id }`
	);
	const problem = ( field: string ) =>
		error?.fields.find( ( one ) => one.field === field )?.message;
	async function copy() {
		if ( isBusy || ! term ) {
			return;
		}
		setBusy( true );
		try {
			onDone( await copyTerm( term.id, { name, starts_on: startsOn } ) );
			onClose();
		} catch ( failure ) {
			setError(
				failure instanceof RestError
					? failure
					: new RestError( failure )
			);
			setBusy( false );
		}
	}
	return (
		<Modal
			title={ __( 'Copy a term', 'mentoring-program' ) }
			onRequestClose={ onClose }
			size="large"
		>
			<p>
				{ __(
					'You get a new term with the same groups. Nobody gets a message, and visitors see nothing until you set when registration opens.',
					'mentoring-program'
				) }
			</p>
			{ error && (
				<Notice status="error" isDismissible={ false }>
					{ error.message }
				</Notice>
			) }
			<div className="mentoring-fields">
				<Select
					field="copy_from"
					label={ __( 'Copy from', 'mentoring-program' ) }
					value={ String( term?.id ?? '' ) }
					onChange={ ( id ) => {
						const chosen =
							terms.find( ( one ) => String( one.id ) === id ) ??
							null;
						setTerm( chosen );
						setStartsOn(
							shiftDate( chosen?.starts_on ?? '', YEAR )
						);
					} }
					options={ [ ...terms ].reverse().map( ( one ) => ( {
						value: String( one.id ),
						label: sprintf(
							/* translators: 1: name of a term, 2: number of groups. */
							_n(
								'%1$s, %2$d group',
								'%1$s, %2$d groups',
								one.groups ?? 0,
								'mentoring-program'
							),
							one.name,
							one.groups ?? 0
						),
					} ) ) }
				/>
				<div className="mentoring-pair">
					<Input
						field="copy_name"
						label={ __(
							'Name of the new term',
							'mentoring-program'
						) }
						value={ name }
						onChange={ setName }
						problem={ problem( 'name' ) }
					/>
					<Input
						field="copy_starts_on"
						label={ __( 'First day', 'mentoring-program' ) }
						input={ { type: 'date', className: '' } }
						value={ startsOn }
						onChange={ setStartsOn }
						problem={ problem( 'starts_on' ) }
					/>
				</div>
			</div>
			{ groups.state === 'loading' && <Loading rows={ 2 } /> }
			{ groups.state === 'failed' && <Failed { ...groups } /> }
			{ groups.state === 'ready' && (
				<div className="mentoring-pair mentoring-copied">
					<div>
						<h3>{ __( 'Copied', 'mentoring-program' ) }</h3>
						<ul className="mentoring-consequences">
							{ copied( groups.value, term, startsOn ).map(
								( sentence ) => (
									<li key={ sentence }>{ sentence }</li>
								)
							) }
						</ul>
					</div>
					<div>
						<h3>{ __( 'Never copied', 'mentoring-program' ) }</h3>
						<ul className="mentoring-consequences">
							{ neverCopied().map( ( sentence ) => (
								<li key={ sentence }>{ sentence }</li>
							) ) }
						</ul>
					</div>
				</div>
			) }
			<div className="mentoring-dialog__actions">
				<Button variant="secondary" onClick={ onClose }>
					{ __( 'Cancel', 'mentoring-program' ) }
				</Button>
				<Button
					variant="primary"
					isBusy={ isBusy }
					aria-disabled={ isBusy || groups.state !== 'ready' }
					onClick={ () => void copy() }
				>
					{ groups.state === 'ready'
						? sprintf(
								/* translators: %d: number of groups. */
								_n(
									'Copy %d group',
									'Copy %d groups',
									groups.value.length,
									'mentoring-program'
								),
								groups.value.length
							)
						: __( 'Copy', 'mentoring-program' ) }
				</Button>
			</div>
		</Modal>
	);
}

/**
 * What is said once it is done.
 * @param copy What came of it.
 */
export function copiedWords( copy: TermCopy ): string {
	if ( copy.was_there ) {
		return sprintf(
			/* translators: %s: name of a term. */
			__(
				'“%s” was copied before; nothing was copied twice.',
				'mentoring-program'
			),
			copy.name
		);
	}
	const done = sprintf(
		/* translators: 1: number of groups, 2: name of a term. */
		_n(
			'%1$d group copied to “%2$s”, as a draft.',
			'%1$d groups copied to “%2$s”, as drafts.',
			copy.groups ?? 0,
			'mentoring-program'
		),
		copy.groups ?? 0,
		copy.name
	);
	return copy.left_out?.length
		? `${ done } ${ sprintf(
				/* translators: %s: titles of groups. */
				__(
					'Left out, because the program has no such length any more: %s.',
					'mentoring-program'
				),
				copy.left_out.join( ', ' )
			) }`
		: done;
}

async function groupsOf( term: number ): Promise< Group[] > {
	const { records } = await readGroupPage( {
		term: String( term ),
		per_page: '100',
	} );
	return records.filter( ( group ) => group.state !== 'cancelled' );
}

function copied(
	groups: Group[],
	term: Term | null,
	startsOn: string
): string[] {
	const mentors = [
		...new Set(
			groups.flatMap( ( group ) =>
				group.mentors.map( ( mentor ) => mentor.name )
			)
		),
	];
	const weeks = Math.ceil(
		( daysBetween( term?.starts_on ?? '', startsOn ) ?? 0 ) / 7
	);
	return [
		sprintf(
			/* translators: %d: number of groups. */
			_n(
				'%d group with title, description and readings',
				'%d groups with title, description and readings',
				groups.length,
				'mentoring-program'
			),
			groups.length
		),
		mentors.length === 0
			? __( 'Mentors', 'mentoring-program' )
			: sprintf(
					/* translators: %s: names. */
					__(
						'Mentors, proposed: %s. Copying asks nobody; publishing a group does.',
						'mentoring-program'
					),
					mentors.join( ', ' )
				),
		__( 'Place, sizes, length and fee', 'mentoring-program' ),
		weeks > 0
			? sprintf(
					/* translators: %d: number of weeks. */
					_n(
						'Meeting dates, %d week later on the same weekdays. Those on a day without meetings are marked for you.',
						'Meeting dates, %d weeks later on the same weekdays. Those on a day without meetings are marked for you.',
						weeks,
						'mentoring-program'
					),
					weeks
				)
			: __( 'Meeting dates', 'mentoring-program' ),
		__( 'The three public messages', 'mentoring-program' ),
	];
}

function neverCopied(): string[] {
	return [
		__( 'People, places taken and waiting lists', 'mentoring-program' ),
		__( 'Answers and what people agreed to', 'mentoring-program' ),
		__( 'Fees and payments', 'mentoring-program' ),
		__( 'First talks and attendance', 'mentoring-program' ),
		__( 'When registration opens and closes', 'mentoring-program' ),
		__( 'What mentors confirmed', 'mentoring-program' ),
	];
}
