/**
 * The screens Set-up and Settings: the same steps, one after the other or all on one page. Every step saves by itself;
 * skipping changes nothing; both can be opened again at any time.
 */
import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { screenUrl } from '../shared/boot-data';
import { Failed, Loading, Page } from '../shared/components/page';
import { useLoad } from '../shared/use-load';
import { readFacts } from './facts';
import { SettingsParts } from './settings';
import { Wizard } from './wizard';

export function SetupScreen() {
	const loaded = useLoad( readFacts, 'setup' );
	if ( loaded.state === 'ready' ) {
		return <Wizard facts={ loaded.value } onFacts={ loaded.replace } />;
	}
	return (
		<Page title={ __( 'Set up mentoring', 'mentoring-program' ) }>
			{ loaded.state === 'loading' ? (
				<Loading />
			) : (
				<Failed { ...loaded } />
			) }
		</Page>
	);
}

export function SettingsScreen() {
	const loaded = useLoad( readFacts, 'settings' );
	const [ said, setSaid ] = useState( '' );
	return (
		<Page
			title={ __( 'Settings', 'mentoring-program' ) }
			said={ said }
			actions={
				<Button
					variant="secondary"
					href={ screenUrl( 'setup', { step: 'program' } ) }
				>
					{ __( 'Run set-up again', 'mentoring-program' ) }
				</Button>
			}
		>
			{ loaded.state === 'loading' && <Loading /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' && (
				<SettingsParts
					facts={ loaded.value }
					onFacts={ loaded.replace }
					onSaid={ setSaid }
				/>
			) }
		</Page>
	);
}
