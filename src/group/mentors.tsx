/**
 * Who leads the group and between which moments, and what each says of themselves: credential line, bio, photo (A13, A14).
 */
import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { fieldId, Input, Select, TextArea } from '../shared/components/field';
import { WallTime } from '../shared/components/wall-time';
import { choosePicture } from '../shared/media';
import { FindPeople } from './find-people';
import { mentorOf, type MentorValues } from './values';

interface Props {
	mentors: MentorValues[];
	onChange: ( mentors: MentorValues[] ) => void;
	problem: ( field: string ) => string | undefined;
}

export function Mentors( { mentors, onChange, problem }: Props ) {
	const change = ( id: number, changes: Partial< MentorValues > ) =>
		onChange(
			mentors.map( ( one ) =>
				one.id === id ? { ...one, ...changes, isChanged: true } : one
			)
		);
	// What somebody is in the group is the group's, not their profile's.
	const lead = (
		id: number,
		changes: Partial< Pick< MentorValues, 'role' | 'from' | 'until' > >
	) =>
		onChange(
			mentors.map( ( one ) =>
				one.id === id ? { ...one, ...changes } : one
			)
		);
	return (
		<div id={ fieldId( 'mentors' ) } tabIndex={ -1 }>
			{ problem( 'mentors' ) && (
				<p className="mentoring-problem">{ problem( 'mentors' ) }</p>
			) }
			{ mentors.map( ( mentor, index ) => (
				<fieldset key={ mentor.id } className="mentoring-mentor">
					<legend>
						<strong>{ mentor.name }</strong>
					</legend>
					<Select
						field={ `mentor.${ mentor.id }.role` }
						label={ __( 'Leads as', 'mentoring-program' ) }
						value={ mentor.role }
						onChange={ ( role ) => lead( mentor.id, { role } ) }
						options={ roles() }
						problem={ problem( `mentors.${ index }.id` ) }
					/>
					<details
						open={
							mentor.until !== '' ||
							mentor.role === 'substitute' ||
							!! problem( `mentors.${ index }.from` ) ||
							!! problem( `mentors.${ index }.until` )
						}
					>
						<summary>
							{ __( 'Only for a time', 'mentoring-program' ) }
						</summary>
						<div className="mentoring-pair">
							<WallTime
								field={ `mentors.${ index }.from` }
								label={ __( 'From', 'mentoring-program' ) }
								time={ __(
									'Time access begins',
									'mentoring-program'
								) }
								usual="00:00"
								help={ __(
									'Roster and attendance open then, to the minute. Empty: when you save.',
									'mentoring-program'
								) }
								value={ mentor.from }
								onChange={ ( from ) =>
									lead( mentor.id, { from } )
								}
								problem={ problem( `mentors.${ index }.from` ) }
							/>
							<WallTime
								field={ `mentors.${ index }.until` }
								label={ __( 'Until', 'mentoring-program' ) }
								time={ __(
									'Time access ends',
									'mentoring-program'
								) }
								usual="23:59"
								help={ __(
									'They close then, to the minute. Empty: no end.',
									'mentoring-program'
								) }
								value={ mentor.until }
								onChange={ ( until ) =>
									lead( mentor.id, { until } )
								}
								problem={ problem(
									`mentors.${ index }.until`
								) }
							/>
						</div>
					</details>
					<div className="mentoring-mentor__photo">
						{ mentor.photo_url ? (
							<img src={ mentor.photo_url } alt="" />
						) : (
							<span aria-hidden="true">
								{ mentor.name.slice( 0, 1 ) }
							</span>
						) }
						<Button
							variant="secondary"
							onClick={ () =>
								choosePicture( ( picture ) =>
									change( mentor.id, {
										photo_id: picture.id,
										photo_url: picture.url,
									} )
								)
							}
						>
							{ mentor.photo_id
								? __( 'Change the photo', 'mentoring-program' )
								: __( 'Choose a photo', 'mentoring-program' ) }
						</Button>
						{ mentor.photo_id > 0 && (
							<Button
								variant="tertiary"
								onClick={ () =>
									change( mentor.id, {
										photo_id: 0,
										photo_url: '',
									} )
								}
							>
								{ __( 'No photo', 'mentoring-program' ) }
							</Button>
						) }
					</div>
					<Input
						field={ `mentor.${ mentor.id }.credential` }
						label={ __( 'Credential line', 'mentoring-program' ) }
						help={ __(
							'One line under the name: “Psychotherapist, 24 years in community clinics”.',
							'mentoring-program'
						) }
						value={ mentor.credential }
						onChange={ ( credential ) =>
							change( mentor.id, { credential } )
						}
					/>
					<TextArea
						field={ `mentor.${ mentor.id }.bio` }
						label={ __( 'About the mentor', 'mentoring-program' ) }
						help={ __(
							'Shown on every group this person leads. Public.',
							'mentoring-program'
						) }
						value={ mentor.bio }
						onChange={ ( bio ) => change( mentor.id, { bio } ) }
					/>
					<Button
						variant="tertiary"
						isDestructive
						onClick={ () =>
							onChange(
								mentors.filter(
									( one ) => one.id !== mentor.id
								)
							)
						}
					>
						{ sprintf(
							/* translators: %s: name of a mentor. */
							__( 'Take %s off this group', 'mentoring-program' ),
							mentor.name
						) }
					</Button>
				</fieldset>
			) ) }
			<FindPeople
				field="find_mentor"
				label={
					mentors.length === 0
						? __( 'Find the mentor', 'mentoring-program' )
						: __(
								'Add a co-mentor or a substitute',
								'mentoring-program'
							)
				}
				help={ __(
					'Part of a name or an e-mail address. Mentors need an account on this site.',
					'mentoring-program'
				) }
				nobody={ __(
					'Nobody found. Add the person under Users first, or try another part of the name.',
					'mentoring-program'
				) }
				chosen={ mentors.map( ( one ) => one.id ) }
				onAdd={ ( profile ) =>
					onChange( [
						...mentors,
						mentorOf( profile, {
							role: mentors.length === 0 ? 'mentor' : 'co_mentor',
						} ),
					] )
				}
			/>
		</div>
	);
}

function roles(): { value: MentorValues[ 'role' ]; label: string }[] {
	return [
		{ value: 'mentor', label: __( 'Mentor', 'mentoring-program' ) },
		{ value: 'co_mentor', label: __( 'Co-mentor', 'mentoring-program' ) },
		{ value: 'substitute', label: __( 'Substitute', 'mentoring-program' ) },
	];
}
