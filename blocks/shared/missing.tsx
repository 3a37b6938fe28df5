/**
 * What a block shows in the editor while there is nothing to show: the next step, or who takes it, and below it an
 * example that visitors never see.
 */
import { Button, Placeholder } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';
import { editorData } from './editor-data.ts';
import { Example } from './example.tsx';
import type { Step } from './next-step.ts';
import { ProgramSetting } from './settings.tsx';
import type { Options } from './use-options.ts';

interface MissingProps {
	/** Name of the block. */
	block: string;
	title: string;
	step: Step;
	options: Options;
	onChange: ( chosen: { program?: number; term: number } ) => void;
}

/** The placeholder with its example. */
export function Missing( {
	block,
	title,
	step,
	options,
	onChange,
}: MissingProps ) {
	return (
		<>
			<Placeholder
				icon="groups"
				label={ title }
				instructions={ sentence( step ) }
			>
				{ step.kind === 'choose-program' && (
					<ProgramSetting
						options={ options }
						value={ 0 }
						byItself={ __( 'Choose …', 'mentoring-program' ) }
						onChange={ ( program ) =>
							onChange( { program, term: 0 } )
						}
					/>
				) }
				{ step.kind === 'choose-term' && (
					<Button
						__next40pxDefaultSize
						variant="primary"
						onClick={ () => onChange( { term: 0 } ) }
					>
						{ __( 'Go along with the year', 'mentoring-program' ) }
					</Button>
				) }
				<Elsewhere step={ step } />
			</Placeholder>
			<p className="mentoring-small mentoring-quiet">
				{ __(
					'An example of what it will look like. Visitors do not see it.',
					'mentoring-program'
				) }
			</p>
			<Example block={ block } />
		</>
	);
}

/** The step that is taken in another window, for those who may take it. */
function Elsewhere( { step }: { step: Step } ) {
	const link = linkOf( step );
	if ( ! link ) {
		return null;
	}
	if ( ! editorData.manages ) {
		return <p>{ whoToAsk() }</p>;
	}
	return (
		<>
			<Button
				__next40pxDefaultSize
				variant="primary"
				href={ link.url }
				target="_blank"
				rel="noreferrer"
			>
				{ link.label }
			</Button>
			<p>
				{ __(
					'Opens in a new tab. Your page stays as it is here.',
					'mentoring-program'
				) }
			</p>
		</>
	);
}

function sentence( step: Step ): string {
	switch ( step.kind ) {
		case 'set-up':
			return __(
				'There is no program yet. Set one up first; the block then fills by itself.',
				'mentoring-program'
			);
		case 'add-term':
			return __(
				'There is no term yet, so there is nothing to show. Add a term and its groups and they appear here by themselves.',
				'mentoring-program'
			);
		case 'add-group':
			return __(
				'The term has no groups yet. Add them and they appear here by themselves.',
				'mentoring-program'
			);
		case 'choose-program':
			return __(
				'The program chosen here was deleted. Choose a program.',
				'mentoring-program'
			);
		case 'choose-term':
			return __(
				'The term chosen here was deleted. Choose another in the sidebar, or let the block go along with the year.',
				'mentoring-program'
			);
	}
}

function linkOf( step: Step ): { label: string; url: string } | null {
	switch ( step.kind ) {
		case 'set-up':
			return {
				label: __( 'Set up mentoring', 'mentoring-program' ),
				url: editorData.setup,
			};
		case 'add-term':
			return {
				label: __( 'Add a term', 'mentoring-program' ),
				url: addQueryArgs( editorData.terms, { new: 1 } ),
			};
		case 'add-group':
			return {
				label: __( 'Add a group', 'mentoring-program' ),
				url: addQueryArgs( editorData.groups, {
					new: 1,
					term: step.term,
				} ),
			};
		default:
			return null;
	}
}

function whoToAsk(): string {
	return editorData.ask.length === 0
		? __(
				'Ask a site administrator: nobody runs the mentoring yet.',
				'mentoring-program'
			)
		: sprintf(
				/* translators: %s: names of people, separated by commas. */
				__( 'Ask for it: %s.', 'mentoring-program' ),
				editorData.ask.join( ', ' )
			);
}
