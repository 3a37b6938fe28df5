/**
 * One of our blocks in the editor, from sidebar to canvas: what it shows is chosen in the sidebar, the canvas shows the real
 * thing, inert. A block gives its words; whatever more it asks in the sidebar are its children.
 */
import {
	InspectorControls,
	store as blockEditorStore,
	useBlockProps,
} from '@wordpress/block-editor';
import { getBlockType } from '@wordpress/blocks';
import {
	Disabled,
	__experimentalToolsPanel as ToolsPanel,
} from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import ServerSideRender from '@wordpress/server-side-render';
import type { ReactNode } from 'react';
import { Example } from './example.tsx';
import { Missing } from './missing.tsx';
import { nextStep, type Needs } from './next-step.ts';
import { ProgramItem, TermItem } from './settings.tsx';
import { useOptions } from './use-options.ts';

interface ServerBlockProps {
	/** Name of the block: "mentoring-program/my-mentoring". */
	block: string;
	attributes: { program: number; term?: number };
	setAttributes: ( changed: { program?: number; term?: number } ) => void;
	/** What it cannot do without. */
	needs: Needs;
	/** Heading of the first panel. */
	heading?: string;
	/** What happens when no program is chosen. */
	anyProgram: string;
	/** The choice of a term; without it the block has none. */
	terms?: { any: string; help: string };
	/** A sentence above the choices. */
	note?: string;
	/** Further panels. */
	children?: ReactNode;
}

/** Sidebar and canvas of a block. */
export function ServerBlock( {
	block,
	attributes,
	setAttributes,
	needs,
	heading = __( 'What is shown', 'mentoring-program' ),
	anyProgram,
	terms,
	note,
	children,
}: ServerBlockProps ) {
	const { program, term = 0 } = attributes;
	const options = useOptions();
	const wrapper = useBlockProps();
	const isPreview = useIsPreview();
	const step = nextStep( options, needs, program, term );

	// A picture in the inserter or of a pattern: nobody's data, no request.
	if ( isPreview ) {
		return (
			<div { ...wrapper }>
				<Example block={ block } />
			</div>
		);
	}
	return (
		<div { ...wrapper }>
			<InspectorControls>
				<ToolsPanel
					label={ heading }
					resetAll={ () =>
						setAttributes(
							terms ? { program: 0, term: 0 } : { program: 0 }
						)
					}
				>
					{ note && (
						<p style={ { gridColumn: '1 / -1', margin: 0 } }>
							{ note }
						</p>
					) }
					<ProgramItem
						options={ options }
						value={ program }
						byItself={ anyProgram }
						onChange={ ( chosen ) =>
							setAttributes(
								terms
									? { program: chosen, term: 0 }
									: { program: chosen }
							)
						}
					/>
					{ terms && (
						<TermItem
							options={ options }
							program={ program }
							value={ term }
							byItself={ terms.any }
							help={ terms.help }
							onChange={ ( chosen ) =>
								setAttributes( { term: chosen } )
							}
						/>
					) }
				</ToolsPanel>
				{ children }
			</InspectorControls>
			{ step ? (
				<Missing
					block={ block }
					title={ getBlockType( block )?.title ?? '' }
					step={ step }
					options={ options }
					onChange={ ( chosen ) =>
						setAttributes(
							terms ? chosen : { program: chosen.program ?? 0 }
						)
					}
				/>
			) : (
				<Disabled>
					<ServerSideRender
						block={ block }
						attributes={ attributes }
						// The editor's own wrapper carries colours and spacing already.
						skipBlockSupportAttributes
					/>
				</Disabled>
			) }
		</div>
	);
}

function useIsPreview(): boolean {
	return useSelect( ( select ) => {
		const settings: object = select( blockEditorStore ).getSettings();
		return 'isPreviewMode' in settings && settings.isPreviewMode === true;
	}, [] );
}
