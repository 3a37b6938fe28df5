/**
 * What a person answered on the form: read when somebody who may asks for it, because each look is written down.
 */
import { Button } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { bootData } from '../shared/boot-data';
import { Failed, Loading } from '../shared/components/page';
import { useLoad } from '../shared/use-load';
import { readAnswers } from './api';

export function AnswersCard( { registration }: { registration: number } ) {
	const [ shown, setShown ] = useState( 0 );
	return (
		<section
			className="mentoring-card"
			aria-labelledby="mentoring-detail-answers"
		>
			<h3 id="mentoring-detail-answers">
				{ __( 'Answers', 'mentoring-program' ) }
			</h3>
			{ ! bootData.readsAnswers && (
				<p>
					{ __(
						'You may not read answers. Whoever runs the program gives that right under Settings.',
						'mentoring-program'
					) }
				</p>
			) }
			{ bootData.readsAnswers &&
				( shown === registration ? (
					<Given registration={ registration } />
				) : (
					<>
						<p>
							{ __(
								'Private. That you looked is written down with your name.',
								'mentoring-program'
							) }
						</p>
						<Button
							variant="secondary"
							onClick={ () => setShown( registration ) }
						>
							{ __( 'Show answers', 'mentoring-program' ) }
						</Button>
					</>
				) ) }
		</section>
	);
}

function Given( { registration }: { registration: number } ) {
	const loaded = useLoad(
		() => readAnswers( registration ),
		String( registration )
	);
	const list = useRef< HTMLDivElement >( null );
	useEffect( () => list.current?.focus(), [ loaded.state ] );
	if ( loaded.state === 'loading' ) {
		return <Loading />;
	}
	if ( loaded.state === 'failed' ) {
		return <Failed { ...loaded } />;
	}
	const { answers } = loaded.value;
	return (
		<div ref={ list } tabIndex={ -1 }>
			{ answers.length === 0 ? (
				<p>
					{ __(
						'There are none: they were deleted, or nothing was asked.',
						'mentoring-program'
					) }
				</p>
			) : (
				<dl>
					{ answers.map( ( one ) => (
						<div key={ one.question }>
							<dt>{ one.question }</dt>
							<dd>{ one.answer }</dd>
						</div>
					) ) }
				</dl>
			) }
		</div>
	);
}
