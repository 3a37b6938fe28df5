/**
 * What visitors read of a group: a sentence for the list, the description of its page, topics, readings.
 */
import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Input, TextArea } from '../../shared/components/field';
import { Part, type PartProps } from './part';

export function Description( { form, stored }: PartProps ) {
	const { values, set, problem } = form;
	return (
		<Part title={ __( 'Description and readings', 'mentoring-program' ) }>
			<Input
				field="summary"
				label={ __( 'In one sentence', 'mentoring-program' ) }
				help={ __(
					'Shown in the list of groups.',
					'mentoring-program'
				) }
				value={ values.summary }
				onChange={ ( summary ) => set( { summary } ) }
				problem={ problem( 'summary' ) }
			/>
			{ values.description === null ? (
				<Notice status="info" isDismissible={ false }>
					{ __(
						'The description holds more than paragraphs. It stays as it is; edit it in the block editor.',
						'mentoring-program'
					) }{ ' ' }
					<a href={ stored?.edit_url }>
						{ __( 'Open the block editor', 'mentoring-program' ) }
					</a>
				</Notice>
			) : (
				<TextArea
					field="description"
					label={ __( 'Description', 'mentoring-program' ) }
					help={
						<>
							{ __(
								'Public, on the page of the group. An empty line begins a new paragraph.',
								'mentoring-program'
							) }{ ' ' }
							{ stored?.edit_url && (
								<a href={ stored.edit_url }>
									{ __(
										'Pictures and more: edit the page in the block editor',
										'mentoring-program'
									) }
								</a>
							) }
						</>
					}
					rows={ 8 }
					value={ values.description }
					onChange={ ( description ) => set( { description } ) }
					problem={ problem( 'description' ) }
				/>
			) }
			<Input
				field="topics"
				label={ __( 'Topics', 'mentoring-program' ) }
				help={ __( 'Separated by commas.', 'mentoring-program' ) }
				value={ values.topics }
				onChange={ ( topics ) => set( { topics } ) }
				problem={ problem( 'topics' ) }
			/>
			<TextArea
				field="readings"
				label={ __( 'Readings', 'mentoring-program' ) }
				help={ __( 'One on each line. Public.', 'mentoring-program' ) }
				value={ values.readings }
				onChange={ ( readings ) => set( { readings } ) }
				problem={ problem( 'readings' ) }
			/>
		</Part>
	);
}
