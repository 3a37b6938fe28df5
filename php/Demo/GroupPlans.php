<?php
/**
 * The invented groups of the demo chapter. Dates are counted from the term's first day, so the demo is never out of date.
 * Owns no behaviour. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Demo;

/**
 * @phpstan-type Plan array{
 *   title: string, mentor: string, track: string, weekday: int, start: string, end: string, every: int, times: int,
 *   minimum: int, capacity: int, kind: string, public: string, members: string, private: string, link: string,
 *   summary: string, description: string, topics: list<string>, readings: list<string>,
 * }
 */
final class GroupPlans {
	/**
	 * Groups of the term that is open. Weekday: 1 is Monday.
	 *
	 * @return array<string, Plan>
	 */
	public static function open_term(): array {
		return [
			'long'     => self::plan( 'Staying well in long work', 'priya', 'full_year', 1, '19:00', '20:30', 3, 8, 'online', '', 'Some clients stay for years. How do we?', "Work that goes on for years asks something else of us than a short piece of work. We look at tiredness, fondness, boredom and repair, in ourselves first.\n\nPriya opens with a question, one person brings a moment, changed enough that nobody could be recognised, and we stay with it.", [ 'Long-term work', 'Self-care' ], [ 'A. Thorne-Mbeki, Still Here, chapters 1 and 4', 'P. Okonedo, “The eleventh year”, 12 pages' ] ),
			'first'    => self::plan( 'The first hours with a new client', 'naoko', 'full_year', 2, '18:00', '19:30', 4, 8, 'in_person', 'Harbour Street Library', 'The opening weeks of therapy, looked at closely.', "What do you ask first, and what do you leave alone? In this group we look closely at the opening weeks of therapy: the first telephone call, the first hour, the moment you notice you have already taken a position.\n\nThere is no lecture. Naoko opens each evening with ten minutes on a short text, one person brings a beginning, and we stay with it before anybody advises.", [ 'First interviews', 'Working in a second language' ], [ 'I. Sorensen-Achebe, Beginning Again, chapter 2', 'L. Petrakis, “What the waiting room already knows”, 9 pages', 'R. Oyelaran, “Speaking second”, an interview with a bilingual therapist' ] ),
			'couples'  => self::plan( 'Couples, when the room gets loud', 'rafael', 'ten_weeks', 3, '12:15', '13:45', 3, 4, 'online', '', 'Staying useful while two people shout.', "Short, practical and noisy. We practise interrupting, slowing down and saying the unsaid, with the couples you work with in mind and never by name.", [ 'Couples', 'Conflict' ], [ 'M. Desrosiers, Loud Rooms, chapter 3' ] ),
			'grief'    => self::plan( 'Grief, loss and endings', 'siobhan', 'full_year', 4, '17:30', '19:00', 3, 4, 'in_person', 'Old Mill Studio', 'Death, other losses, and the endings of therapy.', "We talk about loss in our clients’ lives and about the loss that every good therapy ends with. Siobhán reads a poem now and then. Nobody has to like it.", [ 'Grief', 'Endings' ], [ 'S. Lindqvist-Abara, The Last Hour, pages 12–40' ] ),
			'practice' => self::plan( 'A practice of your own', 'kwabena', 'ten_weeks', 6, '10:00', '11:30', 4, 8, 'online', '', 'Money, contracts, fear and calendars.', "For people who think of opening a practice, or have just done so. Bring your numbers; nobody laughs.", [ 'Private practice', 'Money' ], [ 'K. Asare, “Two doors, both closed”, a talk to read' ] ),
			'children' => self::plan( 'Children, play and family', 'darius', 'full_year', 5, '9:00', '10:30', 4, 8, 'in_person', 'Harbour Street Library', 'Play as work, and the adults around it.', "We bring scenes from the playroom, the waiting room and the school corridor. Darius brings toys.", [ 'Children', 'Families' ], [ 'D. Farrokhzad, “On the floor”, 6 pages' ] ),
			'newcomers' => self::plan( 'Newcomers’ circle', 'mina', 'full_year', 3, '18:30', '20:00', 4, 6, 'in_person', 'Old Mill Studio', 'For the first two or three years.', "The questions one hardly dares to ask colleagues: fees, silence, mistakes, whether to go on. Mina keeps the circle kind and on time.", [ 'Early career' ], [ 'H. Vantongeren, First Years, chapter 1' ] ),
			'online'   => self::plan( 'Therapy through a screen', 'hyejin', 'ten_weeks', 2, '8:30', '10:00', 4, 8, 'online', '', 'What a screen adds and takes away.', "Frames, silences, bad connections, the dog. Ten weeks on working by video and telephone, for people who only ever did and for people who never wanted to.", [ 'Telehealth' ], [ 'H. Moon, “The dog in the session”, 4 pages' ] ),
			'reading'  => self::plan( 'One text, one week', 'tomasz', 'full_year', 1, '12:00', '13:30', 4, 6, 'in_person', 'Alder Room, City Archive', 'A short text each month, tested against the week.', "No theory needed. Each month we read five pages and ask what they change on Thursday at three.", [ 'Reading', 'Theory' ], [ 'A new text each month; Tomasz sends it' ] ),
		];
	}

	/**
	 * Groups of the term that is coming soon.
	 *
	 * @return array<string, Plan>
	 */
	public static function next_term(): array {
		return [
			'after'  => self::plan( 'After the worst has happened', 'leilani', 'ten_weeks', 4, '18:00', '19:30', 4, 8, 'online', '', 'Working with people after violence.', "We go slowly. Ten weeks on safety, telling and not telling, and on what this work does to us.", [ 'Trauma' ], [ 'L. Kealoha, “Slow”, 10 pages' ] ),
			'first2' => self::plan( 'The first hours with a new client', 'naoko', 'full_year', 2, '18:00', '19:30', 4, 8, 'in_person', 'Harbour Street Library', 'The opening weeks of therapy, looked at closely.', "A new round of the group about beginnings.", [ 'First interviews' ], [ 'I. Sorensen-Achebe, Beginning Again, chapter 2' ] ),
		];
	}

	/**
	 * @param list<string> $topics
	 * @param list<string> $readings
	 * @return Plan
	 */
	private static function plan( string $title, string $mentor, string $track, int $weekday, string $start, string $end, int $minimum, int $capacity, string $kind, string $place, string $summary, string $description, array $topics, array $readings ): array {
		return [
			'title'       => $title,
			'mentor'      => $mentor,
			'track'       => $track,
			'weekday'     => $weekday,
			'start'       => str_pad( $start, 5, '0', STR_PAD_LEFT ),
			'end'         => str_pad( $end, 5, '0', STR_PAD_LEFT ),
			'every'       => 2,
			'times'       => 'full_year' === $track ? 18 : 5,
			'minimum'     => $minimum,
			'capacity'    => $capacity,
			'kind'        => $kind,
			'public'      => $place,
			'members'     => '' === $place ? '' : 'Second floor, the room at the end',
			'private'     => '' === $place ? 'The meeting opens ten minutes early.' : 'The side door is open from a quarter of an hour before. Code 4711.',
			'link'        => '' === $place ? 'https://meet.cascade.example/' . $mentor : '',
			'summary'     => $summary,
			'description' => $description,
			'topics'      => $topics,
			'readings'    => $readings,
		];
	}
}
