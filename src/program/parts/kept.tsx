/**
 * How long records are kept after a group’s last meeting.
 */
import { __ } from '@wordpress/i18n';
import { Part, Whole, type Props } from './part';

export function Kept( { form }: Props ) {
	const { life } = form.values;
	const kinds = {
		answers: __( 'Answers', 'mentoring-program' ),
		attendance: __( 'Attendance', 'mentoring-program' ),
		agreements: __( 'Agreements', 'mentoring-program' ),
		fees: __( 'Fees', 'mentoring-program' ),
		concerns: __( 'Concerns', 'mentoring-program' ),
	};
	return (
		<Part title={ __( 'How long records are kept', 'mentoring-program' ) }>
			<p className="mentoring-weak">
				{ __(
					'In months after the last meeting of the group; 0 is for ever.',
					'mentoring-program'
				) }
			</p>
			<div className="mentoring-months">
				{ (
					[
						'answers',
						'attendance',
						'agreements',
						'fees',
						'concerns',
					] as const
				 ).map( ( kind ) => (
					<Whole
						key={ kind }
						field={ `life.months.${ kind }` }
						label={ kinds[ kind ] }
						value={ life.months[ kind ] }
						onChange={ ( months ) =>
							form.set( {
								life: {
									...life,
									months: {
										...life.months,
										[ kind ]: months,
									},
								},
							} )
						}
						form={ form }
					/>
				) ) }
			</div>
		</Part>
	);
}
