/**
 * One page of set-up as a card: there already, with links; or ticked to be made, with its title; or, where a page of that
 * title exists, the choice between that page and a new one.
 */
import { CheckboxControl, RadioControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { Input } from '../../shared/components/field';
import type { Setup } from '../../types/rest';
import type { PageWish } from '../api';

export type SetupPage = Setup[ 'pages' ][ number ];

interface Props {
	page: SetupPage;
	wish: PageWish & { isWanted: boolean };
	onChange: ( changes: Partial< Props[ 'wish' ] > ) => void;
}

export function PageCard( { page, wish, onChange }: Props ) {
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
			'Everything of a member: places, waits, offers. Only for people who are signed in.',
			'mentoring-program'
		),
	}[ page.key ];
	return (
		<li className="mentoring-pagecard">
			<div className="mentoring-fields">
				{ page.id !== null ? (
					<Standing page={ page } purpose={ purpose } />
				) : (
					<>
						<CheckboxControl
							__nextHasNoMarginBottom
							label={ page.title }
							help={
								page.was_lost
									? `${ purpose } ${ __(
											'It was made before and has been deleted since.',
											'mentoring-program'
										) }`
									: purpose
							}
							checked={ wish.isWanted }
							onChange={ ( isWanted ) =>
								onChange( { isWanted } )
							}
						/>
						{ wish.isWanted && page.namesake && (
							<Namesake
								namesake={ page.namesake }
								wish={ wish }
								onChange={ onChange }
							/>
						) }
						{ wish.isWanted && wish.use === null && (
							<Input
								field={ `pages.${ page.key }` }
								label={ __(
									'Page title',
									'mentoring-program'
								) }
								value={ wish.title }
								onChange={ ( title ) => onChange( { title } ) }
							/>
						) }
					</>
				) }
			</div>
			<div
				aria-hidden="true"
				className={ `mentoring-sketch is-${ page.key }` }
			>
				<b>{ wish.title }</b>
				<i />
				<i />
				<i />
			</div>
		</li>
	);
}

function Standing( { page, purpose }: { page: SetupPage; purpose: string } ) {
	return (
		<div>
			<p>
				<strong>{ page.title }</strong>{ ' ' }
				<span
					className={ `mentoring-badge ${
						page.status === 'publish' ? 'is-open' : ''
					}` }
				>
					{ statusWords( page.status ?? '' ) }
				</span>
			</p>
			<p className="mentoring-weak">{ purpose }</p>
			<p>
				{ page.view_url && (
					<a href={ page.view_url }>
						{ sprintf(
							/* translators: %s: title of a page. */
							__( 'View “%s”', 'mentoring-program' ),
							page.title
						) }
					</a>
				) }
				{ ' · ' }
				{ page.edit_url && (
					<a href={ page.edit_url }>
						{ sprintf(
							/* translators: %s: title of a page. */
							__( 'Edit “%s”', 'mentoring-program' ),
							page.title
						) }
					</a>
				) }
			</p>
		</div>
	);
}

function Namesake( {
	namesake,
	wish,
	onChange,
}: Pick< Props, 'wish' | 'onChange' > & {
	namesake: NonNullable< SetupPage[ 'namesake' ] >;
} ) {
	return (
		<div>
			<p>
				{ __( 'There is already a page:', 'mentoring-program' ) }{ ' ' }
				<a href={ namesake.view_url }>{ namesake.title }</a>{ ' ' }
				<span className="mentoring-badge">
					{ statusWords( namesake.status ) }
				</span>
			</p>
			<RadioControl
				label={ sprintf(
					/* translators: %s: title of a page. */
					__( 'What to do about “%s”', 'mentoring-program' ),
					namesake.title
				) }
				hideLabelFromVision
				selected={ wish.use === null ? 'new' : 'use' }
				onChange={ ( choice ) =>
					onChange( {
						use: choice === 'use' ? namesake.id : null,
					} )
				}
				options={ [
					{
						value: 'use',
						label: __(
							'Use that page and add the block at its end',
							'mentoring-program'
						),
					},
					{
						value: 'new',
						label: __( 'Make a new page', 'mentoring-program' ),
					},
				] }
			/>
		</div>
	);
}

/**
 * The state of a page in a word.
 * @param status As WordPress keeps it.
 */
export function statusWords( status: string ): string {
	switch ( status ) {
		case 'publish':
			return __( 'Published', 'mentoring-program' );
		case 'private':
			return __( 'Private', 'mentoring-program' );
		default:
			return __( 'Draft', 'mentoring-program' );
	}
}
