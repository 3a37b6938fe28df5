/**
 * On Overview: rights that nobody, or too few, hold; gone once somebody does.
 */
import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { screenUrl } from '../shared/boot-data';
import { useLoad } from '../shared/use-load';
import { readRights } from './api';

export function RightsGap() {
	const loaded = useLoad( readRights, 'rights' );
	const gaps =
		loaded.state === 'ready'
			? loaded.value.rights.filter( ( right ) => right.gap !== '' )
			: [];
	if ( gaps.length === 0 ) {
		return null;
	}
	return (
		<section className="mentoring-card" aria-labelledby="mentoring-gaps">
			<header className="mentoring-card__header">
				<div>
					<h2 id="mentoring-gaps">
						{ __(
							'Rights somebody should hold',
							'mentoring-program'
						) }
					</h2>
					{ gaps.map( ( right ) => (
						<p key={ right.key }>{ right.gap }</p>
					) ) }
				</div>
				<Button variant="secondary" href={ screenUrl( 'settings' ) }>
					{ __( 'Name people', 'mentoring-program' ) }
				</Button>
			</header>
		</section>
	);
}
