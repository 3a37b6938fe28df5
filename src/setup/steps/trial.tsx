/**
 * Tries the rule for members on one real person, before it counts, and explains the answer. Saves nothing.
 */
import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { Input } from '../../shared/components/field';
import { RestError } from '../../shared/rest';
import type { MemberTrial } from '../../types/rest';
import { tryMember, type MembershipRule } from '../api';

export function Trial( { rule }: { rule: MembershipRule } ) {
	const [ user, setUser ] = useState( '' );
	const [ result, setResult ] = useState< MemberTrial | null >( null );
	const [ message, setMessage ] = useState( '' );
	const [ isTrying, setTrying ] = useState( false );
	async function run() {
		if ( isTrying ) {
			return;
		}
		setTrying( true );
		setMessage( '' );
		setResult( null );
		try {
			setResult( await tryMember( { ...rule, user } ) );
		} catch ( error ) {
			setMessage(
				error instanceof RestError
					? ( error.fields[ 0 ]?.message ?? error.message )
					: ''
			);
		} finally {
			setTrying( false );
		}
	}
	return (
		<>
			<div className="mentoring-trial">
				<Input
					field="user"
					label={ __(
						'Name or e-mail address',
						'mentoring-program'
					) }
					help={ __(
						'Of somebody with an account here. Nothing is saved.',
						'mentoring-program'
					) }
					value={ user }
					onChange={ setUser }
					problem={ message || undefined }
					input={ {
						onKeyDown: ( event ) => {
							if ( event.key === 'Enter' ) {
								event.preventDefault();
								void run();
							}
						},
					} }
				/>
				<Button
					variant="secondary"
					isBusy={ isTrying }
					aria-disabled={ isTrying }
					onClick={ () => void run() }
				>
					{ __( 'Check', 'mentoring-program' ) }
				</Button>
			</div>
			{ result && (
				<Notice
					status={
						result.standing === 'current' ? 'success' : 'warning'
					}
					isDismissible={ false }
				>
					<p>
						<strong>{ result.title }</strong>
					</p>
					<p>
						{ result.why }{ ' ' }
						{ result.page &&
							sprintf(
								/* translators: %s: what a person reads. */
								__(
									'The page would say: “%s”',
									'mentoring-program'
								),
								result.page.message
							) }{ ' ' }
						{ result.page?.next &&
							sprintf(
								/* translators: %s: words of a link. */
								__(
									'It would offer the link “%s”.',
									'mentoring-program'
								),
								result.page.next.label
							) }
					</p>
				</Notice>
			) }
		</>
	);
}
