/**
 * The pages that hold the blocks: made as drafts or published at once, under a title of one's own, or put on a page that
 * is there already. Never made twice; one that was deleted is repaired.
 */
import { Button } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { useForm } from '../../shared/use-form';
import { makePages, type PageWish } from '../api';
import { isInSetup, StepForm, type StepProps } from '../step';
import { PageCard, type SetupPage } from './page-card';

export function PagesStep( step: StepProps ) {
	const { pages } = step.setup;
	const publishes = useRef( false );
	const form = useForm(
		{
			wishes: pages.map( ( page ): PageWish & { isWanted: boolean } => ( {
				key: page.key,
				title: page.title,
				use: page.namesake?.id ?? null,
				isWanted: true,
			} ) ),
		},
		async ( { wishes } ) => {
			const wanted = wishes.filter(
				( wish ) => wish.isWanted && isMissing( pages, wish )
			);
			if ( wanted.length > 0 ) {
				await makePages(
					publishes.current,
					wanted.map( ( { key, title, use } ) => ( {
						key,
						title,
						use,
					} ) )
				);
			}
			await step.onSaved();
		}
	);
	const wanted = form.values.wishes.filter(
		( wish ) => wish.isWanted && isMissing( pages, wish )
	);
	const fresh = wanted.filter( ( wish ) => wish.use === null ).length;
	const isRepair =
		wanted.length > 0 &&
		wanted.every(
			( wish ) =>
				pages.find( ( page ) => page.key === wish.key )?.was_lost
		);
	return (
		<StepForm
			form={ form }
			step={ step }
			label={ label( wanted.length, fresh, isRepair, isInSetup( step ) ) }
			onPress={ () => {
				publishes.current = false;
			} }
			other={
				fresh > 0 && (
					<Button
						variant="secondary"
						type="submit"
						aria-disabled={ form.isSaving }
						onClick={ () => {
							publishes.current = true;
						} }
					>
						{ isInSetup( step )
							? __(
									'Create, publish and continue',
									'mentoring-program'
								)
							: __( 'Create and publish', 'mentoring-program' ) }
					</Button>
				)
			}
		>
			<p className="mentoring-weak">
				{ __(
					'Each page holds one block; write around it what you like. They start as drafts, or you publish them at once. Nothing is added to your menu.',
					'mentoring-program'
				) }
			</p>
			<ul className="mentoring-pages">
				{ pages.map( ( page ) => {
					const wish = form.values.wishes.find(
						( one ) => one.key === page.key
					);
					return (
						wish && (
							<PageCard
								key={ page.key }
								page={ page }
								wish={ wish }
								onChange={ ( changes ) =>
									form.set( {
										wishes: form.values.wishes.map(
											( one ) =>
												one.key === page.key
													? { ...one, ...changes }
													: one
										),
									} )
								}
							/>
						)
					);
				} ) }
			</ul>
			<p className="mentoring-weak">
				{ sum( fresh, wanted.length - fresh ) }
			</p>
		</StepForm>
	);
}

function isMissing( pages: SetupPage[], wish: PageWish ): boolean {
	return pages.find( ( page ) => page.key === wish.key )?.id === null;
}

function label(
	wanted: number,
	fresh: number,
	isRepair: boolean,
	isSetup: boolean
): string | undefined {
	if ( wanted === 0 ) {
		return undefined;
	}
	if ( fresh === 0 ) {
		return isSetup
			? __( 'Add the blocks and continue', 'mentoring-program' )
			: __( 'Add the blocks', 'mentoring-program' );
	}
	if ( isRepair ) {
		return sprintf(
			/* translators: %d: number of pages that were deleted. */
			_n(
				'Repair: make %d draft again',
				'Repair: make %d drafts again',
				fresh,
				'mentoring-program'
			),
			fresh
		);
	}
	return isSetup
		? sprintf(
				/* translators: %d: number of pages. */
				_n(
					'Make %d draft and continue',
					'Make %d drafts and continue',
					fresh,
					'mentoring-program'
				),
				fresh
			)
		: sprintf(
				/* translators: %d: number of pages. */
				_n(
					'Make %d draft',
					'Make %d drafts',
					fresh,
					'mentoring-program'
				),
				fresh
			);
}

function sum( fresh: number, used: number ): string {
	const parts = [
		sprintf(
			/* translators: %d: number of pages. */
			_n( '%d new page', '%d new pages', fresh, 'mentoring-program' ),
			fresh
		),
		...( used > 0
			? [
					sprintf(
						/* translators: %d: number of pages. */
						_n(
							'%d page you already have',
							'%d pages you already have',
							used,
							'mentoring-program'
						),
						used
					),
				]
			: [] ),
	];
	return sprintf(
		/* translators: %s: numbers of pages, for example "2 new pages, 1 page you already have". */
		__(
			'%s. You can run this step again; it never makes the same page twice.',
			'mentoring-program'
		),
		parts.join( ', ' )
	);
}
