/**
 * The pages that hold the blocks; never made twice.
 */
import { Choice } from '../../shared/components/field';
import { __, _n, sprintf } from '@wordpress/i18n';
import { useForm } from '../../shared/use-form';
import type { Setup } from '../../types/rest';
import { makePages } from '../api';
import { StepForm, type StepProps } from '../step';

export function PagesStep( step: StepProps ) {
	const { pages } = step.setup;
	const missing = pages.filter( ( page ) => page.id === null );
	const form = useForm( { publish: true }, async ( { publish } ) => {
		await makePages( publish );
		await step.onSaved();
	} );
	const purpose = {
		group_catalog: __(
			'The list of groups with dates, fee and places left. Anyone can read it.',
			'mentoring-program'
		),
		registration_form: __(
			'Asks which group, then the questions and the agreements. Each group also has a page of its own with the form.',
			'mentoring-program'
		),
		my_mentoring: __(
			'Everything of a member: places, waits, offers. For people who are signed in.',
			'mentoring-program'
		),
	};
	return (
		<StepForm
			form={ form }
			step={ step }
			label={
				missing.length === 0
					? __( 'Continue', 'mentoring-program' )
					: sprintf(
							/* translators: %d: number of pages. */
							_n(
								'Make %d page',
								'Make %d pages',
								missing.length,
								'mentoring-program'
							),
							missing.length
						)
			}
		>
			<p>
				{ __(
					'Each page holds one block and text you can rewrite. A page is never made twice, and nothing is added to your menu.',
					'mentoring-program'
				) }
			</p>
			<ul className="mentoring-pages">
				{ pages.map( ( page ) => (
					<li key={ page.key }>
						<strong>{ page.title }</strong>
						<br />
						{ purpose[ page.key ] }
						<br />
						<span className="description">
							{ pageState( page ) }{ ' ' }
							{ page.view_url && (
								<a href={ page.view_url }>
									{ __( 'View', 'mentoring-program' ) }
								</a>
							) }{ ' ' }
							{ page.edit_url && (
								<a href={ page.edit_url }>
									{ __( 'Edit', 'mentoring-program' ) }
								</a>
							) }
						</span>
					</li>
				) ) }
			</ul>
			{ missing.length > 0 && (
				<Choice
					type="checkbox"
					input={ {
						checked: form.values.publish,
						onChange: ( event ) =>
							form.set( { publish: event.target.checked } ),
					} }
				>
					{ __(
						'Publish them at once (otherwise they are drafts to read first)',
						'mentoring-program'
					) }
				</Choice>
			) }
		</StepForm>
	);
}

function pageState( page: Setup[ 'pages' ][ number ] ): string {
	if ( page.id === null ) {
		return __( 'Not made yet', 'mentoring-program' );
	}
	return page.status === 'publish'
		? __( 'Published', 'mentoring-program' )
		: __( 'Draft', 'mentoring-program' );
}
