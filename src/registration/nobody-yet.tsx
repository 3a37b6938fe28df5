/**
 * Said when nobody has registered yet.
 */
import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { screenUrl } from '../shared/boot-data';
import { Empty } from '../shared/components/page';

export function NobodyYet() {
	return (
		<Empty title={ __( 'Nobody has registered yet', 'mentoring-program' ) }>
			<p>
				{ __(
					'People appear here as soon as they register on the page of a group, while its term is open.',
					'mentoring-program'
				) }
			</p>
			<Button variant="secondary" href={ screenUrl( 'terms' ) }>
				{ __( 'Look at the terms', 'mentoring-program' ) }
			</Button>
		</Empty>
	);
}
