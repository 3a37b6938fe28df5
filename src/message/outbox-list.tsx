/**
 * A part of the outbox as a list: what was not taken, with why and what can be done; what waits; what was handed over.
 */
import { Notice } from '@wordpress/components';
import { useMemo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { screenUrl } from '../shared/boot-data';
import { Empty } from '../shared/components/page';
import { formatMoment, formatShort } from '../shared/dates';
import { question } from '../shared/list/question';
import { RecordList } from '../shared/list/record-list';
import type { Field } from '../shared/list/types';
import type { Outbox, OutboxMessage } from '../types/rest';
import { readOutboxPage } from './api';
import { outboxActions } from './outbox-actions';

export type Part = 'problems' | 'waiting' | 'handed_over';

const COLUMNS: Record< Part, string[] > = {
	problems: [ 'message', 'state', 'why', 'tried' ],
	waiting: [ 'message', 'state', 'why', 'next' ],
	handed_over: [ 'message', 'handed_over' ],
};

export function OutboxList( {
	part,
	outbox,
	turn,
	onDone,
}: {
	part: Part;
	outbox: Outbox;
	turn: number;
	/** Something was done; the text says what. */
	onDone: ( said: string ) => void;
} ) {
	const fields = useMemo( outboxFields, [] );
	const actions = useMemo(
		() => outboxActions( onDone ),
		// The actions are the same for the life of the list.
		// eslint-disable-next-line react-hooks/exhaustive-deps
		[]
	);
	const last = outbox.last_handed_over_at;
	return (
		<>
			{ part === 'problems' &&
				outbox.problems > 0 &&
				isRecent( last ) && (
					<Notice status="info" isDismissible={ false }>
						{ sprintf(
							/* translators: %s: date and time. */
							__(
								'Other messages were handed over, the last on %s: mail from this site works.',
								'mentoring-program'
							),
							formatMoment( last )
						) }
					</Notice>
				) }
			<RecordList< OutboxMessage >
				name={ `outbox-${ part }` }
				searchLabel={ __( 'Search people', 'mentoring-program' ) }
				fields={ fields }
				actions={ actions }
				tabs={ [] }
				first={ {
					titleField: 'to',
					fields: COLUMNS[ part ],
				} }
				read={ ( asked ) =>
					readOutboxPage( { ...question( asked ), view: part } )
				}
				turn={ turn }
				link={ ( one ) =>
					screenUrl( 'messages', { kind: one.message } )
				}
				empty={ <Nothing part={ part } last={ last } /> }
			/>
			<p className="mentoring-kinds__sum">
				{ __(
					'What was handed to the mail server is kept here for 90 days. Whether it arrived nobody here can tell.',
					'mentoring-program'
				) }
			</p>
		</>
	);
}

function isRecent( moment: string | null ): boolean {
	return Date.now() - Date.parse( moment ?? '' ) < 24 * 60 * 60 * 1000;
}

function Nothing( { part, last }: { part: Part; last: string | null } ) {
	if ( part === 'problems' ) {
		return (
			<Empty title={ __( 'No message has failed', 'mentoring-program' ) }>
				<p>
					{ last !== null &&
						sprintf(
							/* translators: %s: date and time. */
							__(
								'The last one was handed over on %s.',
								'mentoring-program'
							),
							formatMoment( last )
						) }{ ' ' }
					{ __(
						'Messages the mail server does not take after eight tries in two days appear here and on the Overview.',
						'mentoring-program'
					) }
				</p>
			</Empty>
		);
	}
	return part === 'waiting' ? (
		<Empty title={ __( 'Nothing waits', 'mentoring-program' ) }>
			<p>
				{ __(
					'Messages are handed over at the end of the request they follow from, or within minutes.',
					'mentoring-program'
				) }
			</p>
		</Empty>
	) : (
		<Empty
			title={ __( 'Nothing was handed over yet', 'mentoring-program' ) }
		>
			<p>
				{ __(
					'What the site writes appears here once the mail server took it.',
					'mentoring-program'
				) }
			</p>
		</Empty>
	);
}

function outboxFields(): Field< OutboxMessage >[] {
	const plain = { enableSorting: false, filterBy: false } as const;
	return [
		{
			id: 'to',
			label: __( 'To', 'mentoring-program' ),
			getValue: ( { item } ) => item.to.name,
			render: ( { item } ) => (
				<span className="mentoring-cell">
					<span>{ item.to.name }</span>
					<span className="mentoring-cell__more">
						{ item.to.address }
					</span>
				</span>
			),
			enableHiding: false,
			...plain,
		},
		{
			id: 'message',
			label: __( 'Message', 'mentoring-program' ),
			getValue: ( { item } ) => item.label,
			render: ( { item } ) => (
				<div className="mentoring-cell">
					<span>{ item.label }</span>
					<span className="mentoring-cell__more">
						{ item.group_title }
					</span>
				</div>
			),
			...plain,
		},
		{
			id: 'state',
			label: __( 'Status', 'mentoring-program' ),
			getValue: ( { item } ) => item.state_label,
			render: ( { item } ) => (
				<span className={ `mentoring-badge is-${ item.state }` }>
					{ item.state_label }
				</span>
			),
			...plain,
		},
		{
			id: 'why',
			label: __( 'Why', 'mentoring-program' ),
			getValue: ( { item } ) => item.why,
			...plain,
		},
		{
			id: 'tried',
			label: __( 'Last tried', 'mentoring-program' ),
			getValue: ( { item } ) =>
				item.last_tried_at === null
					? ''
					: sprintf(
							/* translators: 1: date and time, 2: number of tries. */
							__( '%1$s, tries: %2$d', 'mentoring-program' ),
							formatShort( item.last_tried_at ),
							item.attempts
						),
			...plain,
		},
		{
			id: 'next',
			label: __( 'Next try', 'mentoring-program' ),
			getValue: ( { item } ) =>
				formatShort( item.next_attempt_at ) ||
				__( 'Next', 'mentoring-program' ),
			...plain,
		},
		{
			id: 'handed_over',
			label: __( 'Handed over', 'mentoring-program' ),
			getValue: ( { item } ) => formatShort( item.handed_over_at ),
			...plain,
		},
	];
}
