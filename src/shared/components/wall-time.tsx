/**
 * A day and a time of the site: "Y-m-d H:i", '' while it is not decided.
 */
import { Field } from './field';

export function WallTime( {
	time,
	usual,
	value,
	onChange,
	...common
}: {
	field: string;
	label: string;
	/** Label of the time. */
	time: string;
	/** The time a chosen day begins with, "H:i". */
	usual: string;
	help?: string;
	value: string;
	onChange: ( value: string ) => void;
	problem: string | undefined;
} ) {
	const [ day = '', hour = '' ] = value.split( ' ' );
	return (
		<Field { ...common }>
			{ ( control ) => (
				<div className="mentoring-walltime">
					<input
						{ ...control }
						type="date"
						value={ day }
						onChange={ ( event ) =>
							onChange(
								event.target.value === ''
									? ''
									: `${ event.target.value } ${ hour || usual }`
							)
						}
					/>
					<input
						type="time"
						aria-label={ time }
						value={ hour }
						onChange={ ( event ) =>
							onChange(
								`${ day } ${ event.target.value }`.trim()
							)
						}
					/>
				</div>
			) }
		</Field>
	);
}
