/**
 * What may be put into a text: a button each, with what it stands for.
 */
import { Button } from '@wordpress/components';
import { useId } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Message } from '../types/rest';

export function Placeholders( {
	placeholders,
	onPutIn,
}: {
	placeholders: Message[ 'placeholders' ];
	onPutIn: ( name: string ) => void;
} ) {
	const id = useId();
	return (
		<section aria-labelledby={ id }>
			<h2 id={ id } className="mentoring-message__label">
				{ __( 'Put in at the cursor', 'mentoring-program' ) }
			</h2>
			<p className="description">
				{ __(
					'Each is replaced for the person who gets the message.',
					'mentoring-program'
				) }
			</p>
			<ul className="mentoring-message__placeholders">
				{ placeholders.map( ( { name, label } ) => (
					<li key={ name }>
						<Button
							variant="secondary"
							size="small"
							aria-describedby={ `${ id }-${ name }` }
							onClick={ () => onPutIn( name ) }
						>
							{ `{${ name }}` }
						</Button>{ ' ' }
						<span id={ `${ id }-${ name }` }>{ label }</span>
					</li>
				) ) }
			</ul>
		</section>
	);
}
