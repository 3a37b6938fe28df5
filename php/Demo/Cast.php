<?php
/**
 * The invented people of the demo chapter: mentors, members and the few whose sign-ins are printed. Owns no behaviour. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Demo;

final class Cast {
	public const CHAPTER = 'Cascade Counselling Collective';

	/**
	 * The one password of every demo account; printed by the demo, refused nowhere because the demo is no real site.
	 */
	public const PASSWORD = 'mentoring';

	/**
	 * Mentors: login => name, credential, bio, photo file.
	 *
	 * @return array<string, array{name: string, credential: string, bio: string, photo: string}>
	 */
	public static function mentors(): array {
		return [
			'naoko'   => [
				'name'       => 'Naoko Hirabayashi',
				'credential' => 'Psychotherapist, 24 years in community clinics',
				'bio'        => 'Naoko has worked in community clinics since 2002 and taught intake interviewing for eleven years. Shame in a first meeting interests her, and so do therapists who work in a second language. Like all mentors here, Naoko gives the time.',
				'photo'      => 'naoko.png',
			],
			'priya'   => [
				'name'       => 'Priya Raghunathan',
				'credential' => 'Psychotherapist, 18 years with chronic illness and pain',
				'bio'        => 'Priya worked in a pain clinic for a decade before opening a practice, and thinks a good deal about how therapists last. Groups with Priya are quiet and precise.',
				'photo'      => 'priya.png',
			],
			'rafael'  => [
				'name'       => 'Rafael Ibarra Quintero',
				'credential' => 'Couple and family therapist, supervisor of supervisors',
				'bio'        => 'Rafael has sat with couples for twenty years, often in two languages at once. Expect role play, and time to recover from it.',
				'photo'      => 'rafael.png',
			],
			'siobhan' => [
				'name'       => 'Siobhán Brannigan',
				'credential' => 'Counsellor in palliative care, now in private practice',
				'bio'        => 'Siobhán spent fifteen years in hospice care. The group reads a little and talks a lot about endings, the ones in therapy included.',
				'photo'      => 'siobhan.png',
			],
			'kwabena' => [
				'name'       => 'Kwabena Asare',
				'credential' => 'Psychologist, opened and closed two practices',
				'bio'        => 'Kwabena has opened two practices and closed both, one of them on purpose. The group works on money, contracts, fear and calendars.',
				'photo'      => 'kwabena.png',
			],
			'darius'  => [
				'name'       => 'Darius Farrokhzad',
				'credential' => 'Child therapist, 30 years in schools and hospitals',
				'bio'        => 'Darius has worked with children, their parents and their teachers for thirty years, and still brings toys to the group.',
				'photo'      => 'darius.png',
			],
			'mina'    => [
				'name'       => 'Mina Castellanos',
				'credential' => 'Counsellor, 12 years in student health',
				'bio'        => 'Mina works with students and with people new to the city, and leads the circle for those in their first years.',
				'photo'      => 'mina.png',
			],
			'tomasz'  => [
				'name'       => 'Tomasz Wieczorek',
				'credential' => 'Psychiatrist and analyst, 27 years',
				'bio'        => 'Tomasz came to analysis through hospital psychiatry. The group reads one short text each month and tests it against the week.',
				'photo'      => 'tomasz.png',
			],
			'leilani' => [
				'name'       => 'Leilani Kealoha',
				'credential' => 'Trauma therapist, 16 years',
				'bio'        => 'Leilani works with people after violence and displacement, and with the teams around them.',
				'photo'      => 'leilani.png',
			],
			'hyejin'  => [
				'name'       => 'Hyejin Moon',
				'credential' => 'Clinical counsellor, 14 years online',
				'bio'        => 'Hyejin moved a whole practice online in 2012, long before it was common, and likes to talk about what a screen adds and takes away.',
				'photo'      => 'hyejin.png',
			],
		];
	}

	/**
	 * Twenty members: login => name, the month practice began, and what differs from "sees clients, finished, no intern".
	 *
	 * @return array<string, array{name: string, since: int, answers?: array<string, string>}> `since`: months before today.
	 */
	public static function members(): array {
		$intern = [
			'intern'           => 'yes',
			'outpatient'       => 'yes',
			'support_lacking'  => 'yes',
			'supervised'       => 'yes',
			'graduate_program' => 'Fraser Delta University, MA Counselling',
			'internship_site'  => 'Eastgate Community Clinic',
			'supervisor'       => 'Dr. Ingrid Solheim',
		];
		return [
			'adaeze'   => [
				'name'  => 'Adaeze Nwosu',
				'since' => 14,
			],
			'hollis'   => [
				'name'  => 'Hollis Grantham',
				'since' => 152,
			],
			'joseph'   => [
				'name'  => 'Joseph Cardinal',
				'since' => 31,
			],
			'seun'     => [
				'name'  => 'Oluwaseun Adeyemi',
				'since' => 25,
			],
			'jonas'    => [
				'name'  => 'Jonas Bergqvist',
				'since' => 47,
			],
			'farida'   => [
				'name'  => 'Farida Haidari',
				'since' => 62,
			],
			'weiling'  => [
				'name'  => 'Wei-Ling Tan',
				'since' => 9,
			],
			'amara'    => [
				'name'    => 'Amara Diallo',
				'since'   => 6,
				'answers' => $intern,
			],
			'ines'     => [
				'name'  => 'Inês Carvalho',
				'since' => 88,
			],
			'yusuf'    => [
				'name'  => 'Yusuf Demir',
				'since' => 103,
			],
			'ruth'     => [
				'name'  => 'Ruth Abernathy-Singh',
				'since' => 19,
			],
			'dmitri'   => [
				'name'  => 'Dmitri Volkov',
				'since' => 54,
			],
			'sakura'   => [
				'name'  => 'Sakura Ishikawa-Byrne',
				'since' => 73,
			],
			'tomas'    => [
				'name'  => 'Tomás Herrera',
				'since' => 38,
			],
			'meera'    => [
				'name'  => 'Meera Pillai',
				'since' => 66,
			],
			'ngozi'    => [
				'name'  => 'Ngozi Adeyemi-Clarke',
				'since' => 22,
			],
			'callum'   => [
				'name'  => 'Callum MacInnes',
				'since' => 110,
			],
			'salome'   => [
				'name'  => 'Salomé Kiknadze',
				'since' => 17,
			],
			'bram'     => [
				'name'  => 'Bram de Wit',
				'since' => 41,
			],
			'xochitl'  => [
				'name'  => 'Xóchitl Reyes',
				'since' => 29,
			],
		];
	}

	/**
	 * Who sits where, in the order of registration: group key => logins. Each person holds one place a term; somebody
	 * listed again only waits there.
	 *
	 * @return array<string, list<string>>
	 */
	public static function registrations(): array {
		return [
			'grief'    => [ 'ruth', 'dmitri', 'sakura', 'tomas' ],
			'couples'  => [ 'jonas', 'farida', 'ngozi' ],
			'first'    => [ 'seun', 'weiling', 'amara', 'ines', 'yusuf' ],
			'practice' => [ 'callum', 'salome' ],
			'long'     => [ 'bram', 'xochitl', 'meera' ],
		];
	}

	/**
	 * Who waits for the full group, in order; the first is offered a place when somebody leaves.
	 *
	 * @return list<string>
	 */
	public static function waiting(): array {
		return [ 'joseph', 'salome', 'bram' ];
	}
}
