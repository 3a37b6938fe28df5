/**
 * Where a group meets, by who may read it: everybody, members, people with a place.
 */
import { __ } from '@wordpress/i18n';
import { Input, Select, TextArea } from '../../shared/components/field';
import { Part, type PartProps } from './part';

export function Where( { form }: PartProps ) {
	const { values, set, problem } = form;
	return (
		<Part title={ __( 'Where', 'mentoring-program' ) }>
			<Select
				field="location_kind"
				label={ __( 'How it meets', 'mentoring-program' ) }
				value={ values.location_kind }
				onChange={ ( location_kind ) => set( { location_kind } ) }
				options={ [
					{
						value: 'online',
						label: __( 'Online', 'mentoring-program' ),
					},
					{
						value: 'in_person',
						label: __( 'In person', 'mentoring-program' ),
					},
				] }
			/>
			<Input
				field="location_public"
				label={ __( 'For everybody', 'mentoring-program' ) }
				help={ __(
					'The group page is public. Put door codes under “For people with a place”.',
					'mentoring-program'
				) }
				value={ values.location_public }
				onChange={ ( location_public ) => set( { location_public } ) }
				problem={ problem( 'location_public' ) }
			/>
			<Input
				field="location_members"
				label={ __( 'For members', 'mentoring-program' ) }
				value={ values.location_members }
				onChange={ ( location_members ) => set( { location_members } ) }
				problem={ problem( 'location_members' ) }
			/>
			<TextArea
				field="location_private"
				label={ __( 'For people with a place', 'mentoring-program' ) }
				rows={ 2 }
				value={ values.location_private }
				onChange={ ( location_private ) => set( { location_private } ) }
				problem={ problem( 'location_private' ) }
			/>
			<Input
				field="location_link"
				label={ __(
					'Link to the meeting room, for people with a place',
					'mentoring-program'
				) }
				help={ __(
					'Shown in My mentoring and in their calendar only.',
					'mentoring-program'
				) }
				input={ { type: 'url' } }
				value={ values.location_link }
				onChange={ ( location_link ) => set( { location_link } ) }
				problem={ problem( 'location_link' ) }
			/>
		</Part>
	);
}
