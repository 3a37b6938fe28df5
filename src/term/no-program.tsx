/**
 * Said where terms and groups would stand before there is a program.
 */
import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { screenUrl } from '../shared/boot-data';
import { Empty } from '../shared/components/page';

export function NoProgram() {
	return (
		<Empty title={ __( 'Set up mentoring first', 'mentoring-program' ) }>
			<p>
				{ __(
					'Terms and groups belong to a program. Set-up makes one in a few minutes; each step can be skipped.',
					'mentoring-program'
				) }
			</p>
			<Button variant="primary" href={ screenUrl( 'setup' ) }>
				{ __( 'Set up mentoring', 'mentoring-program' ) }
			</Button>
		</Empty>
	);
}
