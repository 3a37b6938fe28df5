/**
 * Somebody else saved while a form was open: who, when and what, with a choice for each field both changed. What is typed
 * here stays until its writer chooses otherwise.
 */
import { Notice } from '@wordpress/components';
import { useId } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { formatMoment } from '../dates';
import { isSame, type Form, type Overtaken } from '../use-form';
import { Choice } from './field';

/** How the fields of a form are named and shown. */
export interface Words< T > {
	/** Name of a field, as its label says it. */
	label: ( field: keyof T ) => string;
	/** What a field holds, in short. */
	show: ( field: keyof T, values: T ) => string;
}

export function OvertakenNotice< T >( {
	form,
	overtaken,
	words,
}: {
	form: Form< T >;
	overtaken: Overtaken< T >;
	words: Words< T >;
} ) {
	const { by, at, fields, theirs, mine, before } = overtaken;
	const disputed = fields.filter(
		( field ) =>
			! isSame( mine[ field ], before[ field ] ) &&
			! isSame( mine[ field ], theirs[ field ] )
	);
	const taken = fields.filter( ( field ) => ! disputed.includes( field ) );
	return (
		<Notice status="error" isDismissible={ false }>
			<p>
				<strong>
					{ sprintf(
						/* translators: 1: name of a person, 2: date and time. */
						__(
							'%1$s saved this on %2$s, while you had it open.',
							'mentoring-program'
						),
						by || __( 'Somebody else', 'mentoring-program' ),
						formatMoment( at )
					) }
				</strong>{ ' ' }
				{ __(
					'Nothing you typed is lost, and nothing of yours was saved yet.',
					'mentoring-program'
				) }
			</p>
			{ taken.length > 0 && (
				<>
					<p>
						{ __(
							'Taken over, because you had not changed it:',
							'mentoring-program'
						) }
					</p>
					<ul>
						{ taken.map( ( field ) => (
							<li key={ String( field ) }>
								{ `${ words.label( field ) }: ${ words.show( field, theirs ) }` }
							</li>
						) ) }
					</ul>
				</>
			) }
			{ disputed.map( ( field ) => (
				<Dispute
					key={ String( field ) }
					label={ words.label( field ) }
					mine={ words.show( field, mine ) }
					theirs={ words.show( field, theirs ) }
					by={ by }
					isTheirs={ isSame( form.values[ field ], theirs[ field ] ) }
					onChoose={ ( isTheirs ) => {
						const chosen: Partial< T > = {};
						chosen[ field ] = ( isTheirs ? theirs : mine )[ field ];
						form.set( chosen );
					} }
				/>
			) ) }
			<p>
				{ __(
					'Save again when it is as you want it.',
					'mentoring-program'
				) }
			</p>
		</Notice>
	);
}

function Dispute( {
	label,
	mine,
	theirs,
	by,
	isTheirs,
	onChoose,
}: {
	label: string;
	mine: string;
	theirs: string;
	by: string;
	isTheirs: boolean;
	onChoose: ( isTheirs: boolean ) => void;
} ) {
	const name = useId();
	return (
		<fieldset className="mentoring-choices">
			<legend>
				{ sprintf(
					/* translators: %s: name of a field. */
					__( '%s: both of you changed it', 'mentoring-program' ),
					label
				) }
			</legend>
			<Choice
				type="radio"
				input={ {
					name,
					checked: ! isTheirs,
					onChange: () => onChoose( false ),
				} }
			>
				{ sprintf(
					/* translators: %s: what was typed. */
					__( 'Keep mine: %s', 'mentoring-program' ),
					mine
				) }
			</Choice>
			<Choice
				type="radio"
				input={ {
					name,
					checked: isTheirs,
					onChange: () => onChoose( true ),
				} }
			>
				{ by === ''
					? sprintf(
							/* translators: %s: what somebody else typed. */
							__( 'Use theirs: %s', 'mentoring-program' ),
							theirs
						)
					: sprintf(
							/* translators: 1: name of a person, 2: what that person typed. */
							__(
								'Use theirs (%1$s): %2$s',
								'mentoring-program'
							),
							by,
							theirs
						) }
			</Choice>
		</fieldset>
	);
}
