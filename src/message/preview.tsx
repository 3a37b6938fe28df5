/**
 * A letter as its reader would see it, and for whom it is filled in.
 */
import { useId } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { useLoad } from '../shared/use-load';
import type { Letter, OutboxMessage } from '../types/rest';
import { readReaders } from './api';
import type { ShownPreview } from './use-preview';

export function Preview( {
	kind,
	preview,
}: {
	kind: string;
	preview: ShownPreview;
} ) {
	const id = useId();
	const readers = useLoad( () => readReaders( kind ), kind );
	return (
		<section className="mentoring-message__preview">
			<label htmlFor={ id } className="mentoring-message__label">
				{ __( 'Preview for', 'mentoring-program' ) }
			</label>
			<select
				id={ id }
				value={ preview.like }
				onChange={ ( event ) =>
					preview.setLike( Number( event.target.value ) )
				}
			>
				<option value={ 0 }>
					{ __( 'An invented person', 'mentoring-program' ) }
				</option>
				{ readers.state === 'ready' &&
					readers.value.map( ( one ) => (
						<option key={ one.id } value={ one.id }>
							{ nameOf( one ) }
						</option>
					) ) }
			</select>
			{ preview.problem && (
				<p className="mentoring-problem" role="alert">
					{ preview.problem }
				</p>
			) }
			{ preview.letter && <LetterView letter={ preview.letter } /> }
			{ preview.like > 0 && preview.letter?.address === '' && (
				<p className="mentoring-weak" role="status">
					{ __(
						'For this person it is no longer true, so it is shown for an invented one.',
						'mentoring-program'
					) }
				</p>
			) }
		</section>
	);
}

/**
 * A letter.
 * @param props        Props.
 * @param props.letter What it says.
 */
export function LetterView( { letter }: { letter: Letter } ) {
	return (
		<article className="mentoring-letter">
			<header>
				<p>
					{ sprintf(
						/* translators: %s: name of the site. */
						__( 'From: %s', 'mentoring-program' ),
						letter.from
					) }
				</p>
				<p>
					{ sprintf(
						/* translators: %s: name and address of a person. */
						__( 'To: %s', 'mentoring-program' ),
						`${ letter.name } ${ letter.address }`.trim()
					) }
				</p>
				<p>
					<strong>{ letter.subject }</strong>
				</p>
			</header>
			<div className="mentoring-letter__body">{ letter.body }</div>
		</article>
	);
}

function nameOf( { to, group_title }: OutboxMessage ): string {
	return group_title === ''
		? to.name
		: sprintf(
				/* translators: 1: person, 2: group. */
				__( '%1$s, %2$s', 'mentoring-program' ),
				to.name,
				group_title
			);
}
