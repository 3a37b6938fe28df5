/**
 * What a block shows in the editor: the real thing, inert; or the next step while there is nothing to show.
 */
import { Disabled, ExternalLink, Placeholder } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import ServerSideRender from '@wordpress/server-side-render';
import type { Options } from './use-options.ts';

interface PreviewProps {
	/** Name of the block: "mentoring-program/my-mentoring". */
	block: string;
	attributes: Record< string, unknown >;
	options: Options;
	/** Title of the block, for the placeholder. */
	title: string;
	/** Whether the block says nothing without a term. */
	needsTerm: boolean;
}

/** The block as visitors see it. */
export function Preview( {
	block,
	attributes,
	options,
	title,
	needsTerm,
}: PreviewProps ) {
	const step = nextStep( options, needsTerm );
	if ( step ) {
		return (
			<Placeholder
				icon="groups"
				label={ title }
				instructions={ step.sentence }
			>
				<ExternalLink href={ `admin.php?page=${ step.page }` }>
					{ step.label }
				</ExternalLink>
			</Placeholder>
		);
	}
	return (
		<Disabled>
			<ServerSideRender
				block={ block }
				attributes={ attributes }
				// The editor's own wrapper carries colours and spacing already.
				skipBlockSupportAttributes
			/>
		</Disabled>
	);
}

interface Step {
	sentence: string;
	label: string;
	page: string;
}

function nextStep( options: Options, needsTerm: boolean ): Step | null {
	if ( options.state !== 'ready' ) {
		return null;
	}
	if ( options.programs.length === 0 ) {
		return {
			sentence: __(
				'There is no program yet. Set one up first; the block then fills by itself.',
				'mentoring-program'
			),
			label: __( 'Set up mentoring', 'mentoring-program' ),
			page: 'mentoring-program',
		};
	}
	if ( needsTerm && options.terms.length === 0 ) {
		return {
			sentence: __(
				'There is no term yet. Add one, then its groups; the block fills by itself.',
				'mentoring-program'
			),
			label: __( 'Add a term', 'mentoring-program' ),
			page: 'mentoring-program-terms',
		};
	}
	return null;
}
