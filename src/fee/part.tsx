/**
 * The fee of a registration on its page: read when it is shown, left out where there is none.
 */
import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { screenUrl } from '../shared/boot-data';
import { Loading, Failed } from '../shared/components/page';
import { RestError } from '../shared/rest';
import { useLoad } from '../shared/use-load';
import type { Fee } from '../types/rest';
import { readFee } from './api';
import { FeeCard } from './card';

export function FeePart( {
	registration,
	turn,
}: {
	registration: number;
	/** Reads again when it changes. */
	turn: number;
} ) {
	const loaded = useLoad(
		() => feeOf( registration ),
		`${ registration } ${ turn }`
	);
	if ( loaded.state === 'loading' ) {
		return <Loading />;
	}
	if ( loaded.state === 'failed' ) {
		return <Failed { ...loaded } />;
	}
	return (
		loaded.value && (
			<>
				<FeeCard
					fee={ loaded.value }
					onChanged={ ( _, fee ) => loaded.replace( fee ) }
				/>
				<p className="mentoring-after">
					<Button
						variant="link"
						href={ screenUrl( 'fees', { fee: loaded.value.id } ) }
					>
						{ __( 'Show among the fees', 'mentoring-program' ) }
					</Button>
				</p>
			</>
		)
	);
}

/**
 * Null where nothing was ever due: who waits owes nothing.
 * @param registration Registration.
 */
async function feeOf( registration: number ): Promise< Fee | null > {
	try {
		return await readFee( registration );
	} catch ( error ) {
		if ( error instanceof RestError && error.code === 'no_fee' ) {
			return null;
		}
		throw error;
	}
}
