<?php
/**
 * Every route of ours, asked by every kind of person (check 1). The list of routes is the server's own: a route or method
 * that is not in the table below fails, and so does one in the table that is gone.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration;

use MentoringProgram\Group\GroupState;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * @phpstan-type Row array{path: string, statuses: list<int>, body?: array<string, mixed>, key?: string, treasurer?: int}
 */
final class RouteMatrixTest extends IntegrationTestCase {
	private const ROOT = '/mentoring-program/v1';

	/**
	 * In the order of the statuses below. "manager" is a site administrator who is a mentoring administrator too and reads answers; "named"
	 * is one who is nothing else on the site.
	 */
	private const ACTORS = [ 'anonymous', 'subscriber', 'member', 'participant', 'mentor', 'other mentor', 'site administrator', 'named', 'manager' ];

	private const EVERYBODY    = [ 200, 200, 200, 200, 200, 200, 200, 200, 200 ];
	private const SIGNED_IN    = [ 401, 200, 200, 200, 200, 200, 200, 200, 200 ];
	private const MANAGERS     = [ 401, 403, 403, 403, 403, 403, 403, 200, 200 ];
	private const SETTING_UP   = [ 401, 403, 403, 403, 403, 403, 200, 200, 200 ];
	private const NOT_THERE    = [ 404, 404, 404, 404, 404, 404, 404, 404, 404 ];
	private const NAMED_SEES   = [ 404, 404, 404, 404, 404, 404, 404, 200, 200 ];
	private const OWN          = [ 401, 404, 404, 200, 404, 404, 404, 200, 200 ];
	private const ONLY_ONESELF = [ 401, 404, 404, 200, 404, 404, 404, 403, 403 ];
	private const RUNS_IT      = [ 401, 404, 404, 404, 200, 404, 404, 200, 200 ];
	private const ONLY_MINE    = [ 401, 404, 404, 200, 404, 404, 404, 404, 404 ];

	/**
	 * Who is named to record fees and nothing else is answered as the subscriber they are, unless the row says otherwise.
	 */
	private const TREASURER = 'treasurer';

	private const KEY = 'one-key-for-each-person';

	/**
	 * What each route answers; {group}, {soon}, {draft}, {term}, {program}, {place}, {offer}, {mentor} stand for ids.
	 *
	 * Bodies are empty unless a row says otherwise, so that 400 means: came in, and then something was missing.
	 */
	private const MATRIX = [
		'GET '                                         => [
			[
				'path'     => '/',
				'statuses' => self::EVERYBODY,
			],
		],

		// What stands on our pages at this moment: what is not public is left out.
		'GET /live'                                    => [
			[
				'path'     => '/live',
				'body'     => [ 'parts' => [ 'row-1', 'term-1' ] ],
				'statuses' => self::EVERYBODY,
			],
		],

		// Programs: whoever sets the site up writes until the program runs; then only who runs it.
		'GET /programs'                                => [
			[
				'path'     => '/programs',
				'statuses' => self::EVERYBODY,
			],
		],
		'POST /programs'                               => [
			[
				'path'     => '/programs',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 400, 400, 400 ],
			],
		],
		'GET /programs/(?P<id>\d+)'                    => [
			[
				'path'     => '/programs/{program}',
				'statuses' => self::EVERYBODY,
			],
			[
				'path'     => '/programs/999999',
				'statuses' => self::NOT_THERE,
			],
		],
		'POST,PUT /programs/(?P<id>\d+)'               => [
			[
				'path'     => '/programs/{program}',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],
		'POST /programs/(?P<id>\d+)/confirm'           => [
			[
				'path'     => '/programs/{program}/confirm',
				'body'     => [ 'what' => 'agreements' ],
				'statuses' => self::MANAGERS,
			],
		],

		// Rules by date: only who runs it, or sets it up before it runs.
		'GET /programs/(?P<id>\d+)/rules'              => [
			[
				'path'     => '/programs/{program}/rules',
				'statuses' => self::MANAGERS,
			],
			[
				'path'     => '/programs/999999/rules',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 404, 404, 404 ],
			],
		],
		'DELETE /programs/(?P<id>\d+)/rules/(?P<rules>\d+)' => [
			[
				'path'     => '/programs/{program}/rules/999999',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 404, 404 ],
			],
		],

		// Terms.
		'GET /terms'                                   => [
			[
				'path'     => '/terms',
				'statuses' => self::EVERYBODY,
			],
		],
		'POST /terms'                                  => [
			[
				'path'     => '/terms',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],
		'GET /terms/(?P<id>\d+)'                       => [
			[
				'path'     => '/terms/{term}',
				'statuses' => self::EVERYBODY,
			],
			[
				'path'     => '/terms/999999',
				'statuses' => self::NOT_THERE,
			],
		],
		'POST,PUT /terms/(?P<id>\d+)'                  => [
			[
				'path'     => '/terms/{term}',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],
		'POST /terms/(?P<id>\d+)/copy'                 => [
			[
				'path'     => '/terms/{term}/copy',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
			[
				'path'     => '/terms/999999/copy',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 404, 404 ],
			],
		],
		'DELETE /terms/(?P<id>\d+)'                    => [
			[
				'path'     => '/terms/{term}',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 409, 409 ],
			],
		],

		'GET /terms/(?P<id>\d+)/report'                => [
			[
				'path'     => '/terms/{term}/report',
				'statuses' => self::MANAGERS,
			],
		],
		'GET /terms/(?P<id>\d+)/report/file'           => [
			[
				'path'     => '/terms/{term}/report/file',
				'statuses' => self::MANAGERS,
			],
		],

		// Groups.
		'GET /groups'                                  => [
			[
				'path'     => '/groups',
				'statuses' => self::EVERYBODY,
			],
		],
		'GET /groups/counts'                           => [
			[
				'path'     => '/groups/counts',
				'statuses' => self::MANAGERS,
			],
		],
		'POST /groups'                                 => [
			[
				'path'     => '/groups',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],
		'GET /groups/(?P<id>\d+)'                      => [
			[
				'path'     => '/groups/{group}',
				'statuses' => self::EVERYBODY,
			],
			[
				'path'     => '/groups/{draft}',
				'statuses' => self::NAMED_SEES,
			],
		],
		'POST /groups/(?P<id>\d+)'                     => [
			[
				'path'     => '/groups/{group}',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],
		'DELETE /groups/(?P<id>\d+)'                   => [
			[
				'path'     => '/groups/{group}',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 409, 409 ],
			],
		],
		'POST /groups/check-meetings'                  => [
			[
				'path'     => '/groups/check-meetings',
				'statuses' => self::MANAGERS,
			],
		],
		'GET /days-off'                                => [
			[
				'path'     => '/days-off',
				'statuses' => self::MANAGERS,
			],
		],
		'POST /days-off'                               => [
			[
				'path'     => '/days-off',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],
		// What mentors confirm: they themselves by a secret link, outside REST. This group has no dates to ask about.
		'POST /groups/(?P<id>\d+)/ask-mentors'         => [
			[
				'path'     => '/groups/{group}/ask-mentors',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 409, 409 ],
			],
			[
				'path'     => '/groups/999999/ask-mentors',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 404, 404 ],
			],
		],
		'POST /groups/(?P<id>\d+)/run-anyway'          => [
			[
				'path'     => '/groups/{group}/run-anyway',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 409, 409 ],
			],
		],
		'POST /groups/(?P<id>\d+)/confirm'             => [
			[
				'path'     => '/groups/{group}/confirm',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],
		'POST /groups/(?P<id>\d+)/cancel'              => [
			[
				'path'     => '/groups/{group}/cancel',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 200, 409 ],
			],
		],
		'POST /groups/(?P<id>\d+)/offer-withheld'      => [
			[
				'path'     => '/groups/{group}/offer-withheld',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 409, 409 ],
			],
		],

		// The people in a group, for who leads it and who runs the program.
		'GET /groups/(?P<id>\d+)/roster'               => [
			[
				'path'     => '/groups/{group}/roster',
				'statuses' => self::RUNS_IT,
			],
		],
		'POST /groups/(?P<id>\d+)/attendance'          => [
			[
				'path'     => '/groups/{group}/attendance',
				// What is missing in the body.
				'statuses' => [ 401, 404, 404, 404, 400, 404, 404, 400, 400 ],
			],
		],

		'POST /groups/(?P<id>\d+)/attendance-sheet'    => [
			[
				'path'     => '/groups/{group}/attendance-sheet',
				'statuses' => [ 401, 404, 404, 404, 400, 404, 404, 400, 400 ],
			],
		],

		'POST /groups/(?P<id>\d+)/pre-meetings'        => [
			[
				'path'     => '/groups/{group}/pre-meetings',
				'statuses' => [ 401, 404, 404, 404, 400, 404, 404, 400, 400 ],
			],
		],

		'POST /groups/(?P<id>\d+)/cancel-meeting'      => [
			[
				'path'     => '/groups/{group}/cancel-meeting',
				'statuses' => [ 401, 404, 404, 404, 400, 404, 404, 400, 400 ],
			],
		],

		// What one prepares: one's own, whoever runs the program.
		'GET /groups/(?P<id>\d+)/preparation'          => [
			[
				'path'     => '/groups/{soon}/preparation',
				'statuses' => self::ONLY_MINE,
			],
		],
		'PUT /groups/(?P<id>\d+)/preparation'          => [
			[
				'path'     => '/groups/{soon}/preparation',
				// No membership; what is missing in the form.
				'statuses' => [ 401, 409, 400, 400, 400, 400, 409, 409, 409 ],
			],
			[
				'path'     => '/groups/{draft}/preparation',
				'statuses' => [ 401, 404, 404, 404, 404, 404, 404, 409, 409 ],
			],
		],
		'DELETE /groups/(?P<id>\d+)/preparation'       => [
			[
				'path'     => '/groups/{soon}/preparation',
				'statuses' => self::ONLY_MINE,
			],
		],

		// Profiles hold addresses: for who runs the program; set-up looks people up to name them.
		'GET /mentors'                                 => [
			[
				'path'     => '/mentors',
				'statuses' => self::SETTING_UP,
			],
		],
		'GET /mentors/(?P<id>\d+)'                     => [
			[
				'path'     => '/mentors/{mentor}',
				'statuses' => self::MANAGERS,
			],
		],
		'POST /mentors/(?P<id>\d+)'                    => [
			[
				'path'     => '/mentors/{mentor}',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],

		// Registrations: one's own, or all for who runs the program.
		'GET /registrations'                           => [
			[
				'path'     => '/registrations',
				'statuses' => self::SIGNED_IN,
			],
		],
		'POST /registrations'                          => [
			[
				'path'     => '/registrations',
				'body'     => [ 'group' => '{group}' ],
				'key'      => self::KEY,
				// No membership; what is missing in the form; has a place; leads this group.
				'statuses' => [ 401, 409, 400, 409, 409, 400, 409, 409, 409 ],
			],
			[
				'path'     => '/registrations',
				'body'     => [ 'group' => '{draft}' ],
				'key'      => self::KEY,
				'statuses' => [ 401, 404, 404, 404, 404, 404, 404, 409, 409 ],
			],
		],
		'GET /registrations/(?P<id>\d+)'               => [
			[
				'path'     => '/registrations/{place}',
				'statuses' => self::OWN,
			],
		],
		// Whom somebody could not be with: who runs the program, and of them who reads answers (A43).
		'GET /conflicts'                               => [
			[
				'path'     => '/conflicts',
				'statuses' => self::MANAGERS,
			],
		],
		'GET /registrations/counts'                    => [
			[
				'path'     => '/registrations/counts',
				'statuses' => self::MANAGERS,
			],
		],
		'GET /registrations/(?P<id>\d+)/history'       => [
			[
				'path'     => '/registrations/{place}/history',
				'statuses' => self::MANAGERS,
			],
			[
				'path'     => '/registrations/999999/history',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 404, 404 ],
			],
		],
		// Answers: whoever holds the right, which running a program alone is not.
		'GET /registrations/(?P<id>\d+)/answers'       => [
			[
				'path'     => '/registrations/{place}/answers',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 403, 200 ],
			],
			[
				'path'     => '/registrations/999999/answers',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 403, 404 ],
			],
		],
		'POST /registrations/export'                   => [
			[
				'path'     => '/registrations/export',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
			[
				'path'     => '/registrations/export',
				'body'     => [
					'term'    => '{term}',
					'answers' => true,
				],
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 403, 200 ],
			],
		],
		'POST /registrations/(?P<id>\d+)/leave'        => [
			[
				'path'     => '/registrations/{place}/leave',
				'statuses' => self::ONLY_ONESELF,
			],
		],
		'POST /registrations/(?P<id>\d+)/accept'       => [
			[
				'path'     => '/registrations/{offer}/accept',
				'body'     => [
					'attends_all_dates' => true,
					'gives_up'          => '{place}',
				],
				'statuses' => self::ONLY_ONESELF,
			],
		],
		'POST /registrations/(?P<id>\d+)/decline'      => [
			[
				'path'     => '/registrations/{offer}/decline',
				'statuses' => self::ONLY_ONESELF,
			],
		],
		'POST /registrations/(?P<id>\d+)/can-come'     => [
			[
				'path'     => '/registrations/{place}/can-come',
				'body'     => [ 'comes' => true ],
				'statuses' => [ 401, 404, 404, 409, 404, 404, 404, 403, 403 ],
			],
		],
		'POST /registrations/(?P<id>\d+)/withdraw'     => [
			[
				'path'     => '/registrations/{place}/withdraw',
				'statuses' => self::MANAGERS,
			],
		],
		'GET /lapses' => [
			[
				'path'     => '/lapses',
				'statuses' => self::MANAGERS,
			],
		],

		// A membership verified by hand.
		'POST /registrations/(?P<id>\d+)/verify' => [
			[
				'path'     => '/registrations/{place}/verify',
				// The second finds it done.
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 200, 409 ],
			],
		],
		'POST /registrations/(?P<id>\d+)/unverify' => [
			[
				'path'     => '/registrations/{place}/unverify',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 409, 409 ],
			],
		],

		// A membership that ended: the one of the place has not.
		'POST /registrations/(?P<id>\d+)/read-membership' => [
			[
				'path'     => '/registrations/{place}/read-membership',
				'statuses' => self::MANAGERS,
			],
			[
				'path'     => '/registrations/999999/read-membership',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 404, 404 ],
			],
		],
		'POST /registrations/(?P<id>\d+)/remind-to-renew' => [
			[
				'path'     => '/registrations/{place}/remind-to-renew',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 409, 409 ],
			],
		],
		'POST /registrations/(?P<id>\d+)/keep-place' => [
			[
				'path'     => '/registrations/{place}/keep-place',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 409, 409 ],
			],
		],
		'GET /registrations/(?P<id>\d+)/renewal-letter' => [
			[
				'path'     => '/registrations/{place}/renewal-letter',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 409, 409 ],
			],
		],
		'POST /registrations/on-behalf/check' => [
			[
				'path'     => '/registrations/on-behalf/check',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],
		'POST /registrations/on-behalf' => [
			[
				'path'     => '/registrations/on-behalf',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],
		'POST /registrations/(?P<id>\d+)/move' => [
			[
				'path'     => '/registrations/{place}/move',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],
		'POST /registrations/(?P<id>\d+)/confirm-leave' => [
			[
				'path'     => '/registrations/{place}/confirm-leave',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 409, 409 ],
			],
		],

		// Fees: a mentoring administrator, and who is named to record them.
		'GET /fees'                                    => [
			[
				'path'      => '/fees',
				'statuses'  => self::MANAGERS,
				'treasurer' => 200,
			],
		],
		'GET /fees/counts'                             => [
			[
				'path'      => '/fees/counts',
				'statuses'  => self::MANAGERS,
				'treasurer' => 200,
			],
		],
		'GET /fees/entries'                            => [
			[
				'path'      => '/fees/entries',
				'body'      => [
					'from' => '2026-01-01',
					'to'   => '2026-12-31',
				],
				'statuses'  => self::MANAGERS,
				'treasurer' => 200,
			],
		],
		'GET /fees/(?P<id>\d+)'                        => [
			[
				'path'      => '/fees/{place}',
				'statuses'  => self::MANAGERS,
				'treasurer' => 200,
			],
			[
				'path'      => '/fees/999999',
				'statuses'  => [ 401, 403, 403, 403, 403, 403, 403, 404, 404 ],
				'treasurer' => 404,
			],
		],
		'POST /fees/(?P<id>\d+)/payments'              => [
			[
				'path'      => '/fees/{place}/payments',
				'statuses'  => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
				'treasurer' => 400,
			],
		],
		'POST /fees/(?P<id>\d+)/came-back'             => [
			[
				'path'      => '/fees/{place}/came-back',
				'statuses'  => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
				'treasurer' => 400,
			],
		],
		'POST /fees/(?P<id>\d+)/void'                  => [
			[
				'path'      => '/fees/{place}/void',
				'statuses'  => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
				'treasurer' => 400,
			],
		],
		'POST /fees/(?P<id>\d+)/refund'                => [
			[
				'path'      => '/fees/{place}/refund',
				'statuses'  => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
				'treasurer' => 400,
			],
		],

		// The outbox names people and what was written to them.
		'GET /outbox'                                  => [
			[
				'path'     => '/outbox',
				'statuses' => self::MANAGERS,
			],
		],
		'POST /outbox/release'                         => [
			[
				'path'     => '/outbox/release',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 409, 409 ],
			],
		],
		'POST /outbox/(?P<id>\d+)/retry'               => [
			[
				'path'     => '/outbox/999999/retry',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 404, 404 ],
			],
		],
		'GET /outbox/messages' => [
			[
				'path'     => '/outbox/messages',
				'statuses' => self::MANAGERS,
			],
		],
		'GET /outbox/(?P<id>\d+)/text' => [
			[
				'path'     => '/outbox/999999/text',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 404, 404 ],
			],
		],
		'POST /outbox/(?P<id>\d+)/correct' => [
			[
				'path'     => '/outbox/999999/correct',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 404, 404 ],
			],
		],
		'POST /outbox/(?P<id>\d+)/close' => [
			[
				'path'     => '/outbox/999999/close',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 404, 404 ],
			],
		],

		// What the site writes, and in which words.
		'GET /messages' => [
			[
				'path'     => '/messages',
				'statuses' => self::MANAGERS,
			],
		],
		'GET /messages/(?P<kind>[a-z_]+)' => [
			[
				'path'     => '/messages/place_offered',
				'statuses' => self::MANAGERS,
			],
		],
		'POST /messages/(?P<kind>[a-z_]+)' => [
			[
				'path'     => '/messages/place_offered',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],
		'POST /messages/(?P<kind>[a-z_]+)/reset' => [
			[
				'path'     => '/messages/place_offered/reset',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],
		'GET /messages/(?P<kind>[a-z_]+)/readers' => [
			[
				'path'     => '/messages/place_offered/readers',
				'statuses' => self::MANAGERS,
			],
		],
		'POST /messages/(?P<kind>[a-z_]+)/preview' => [
			[
				'path'     => '/messages/place_offered/preview',
				'statuses' => self::MANAGERS,
			],
		],
		'POST /messages/(?P<kind>[a-z_]+)/test' => [
			[
				'path'     => '/messages/place_offered/test',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],
		'POST /groups/(?P<id>\d+)/message' => [
			[
				'path'     => '/groups/999999/message',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 404, 404 ],
			],
		],
		'GET /groups/(?P<id>\d+)/message' => [
			[
				'path'     => '/groups/999999/message',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 404, 404 ],
			],
		],

		// Rights: who runs the program gives them; a site administrator only the one to run it.
		'GET /rights'                                  => [
			[
				'path'     => '/rights',
				'statuses' => self::SETTING_UP,
			],
		],
		'POST /rights'                                 => [
			[
				'path'     => '/rights',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 400, 400, 400 ],
			],
			[
				'path'     => '/rights',
				'body'     => [
					'user'  => '{mentor}',
					'right' => 'read_mentoring_concerns',
					'holds' => true,
				],
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 200, 200 ],
			],
		],
		'POST /rights/hand-over'                       => [
			[
				'path'     => '/rights/hand-over',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 403, 400, 400 ],
			],
		],

		// Set-up: what belongs to the site itself only site administrators change.
		'GET /setup'                                   => [
			[
				'path'     => '/setup',
				'statuses' => self::SETTING_UP,
			],
		],
		'POST /setup/membership'                       => [
			[
				'path'     => '/setup/membership',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 400, 400, 400 ],
			],
		],
		'POST /setup/try-member'                       => [
			[
				'path'     => '/setup/try-member',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 400, 400, 400 ],
			],
		],
		'POST /setup/timezone'                         => [
			[
				'path'     => '/setup/timezone',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 400, 409, 400 ],
			],
		],
		'POST /setup/people'                           => [
			[
				'path'     => '/setup/people',
				'statuses' => self::SETTING_UP,
			],
			[
				'path'     => '/setup/people',
				'body'     => [ 'administrators' => [ 1 ] ],
				// The first who may does it: from then on the one who was named is not.
				'statuses' => [ 401, 403, 403, 403, 403, 403, 200, 403, 200 ],
			],
		],
		'POST /setup/pages'                            => [
			[
				'path'     => '/setup/pages',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 200, 403, 200 ],
			],
		],
		'POST /setup/skip'                             => [
			[
				'path'     => '/setup/skip',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 400, 400, 400 ],
			],
		],
		'POST /setup/remove-data'                      => [
			[
				'path'     => '/setup/remove-data',
				'statuses' => [ 401, 403, 403, 403, 403, 403, 400, 409, 400 ],
			],
		],
	];

	/**
	 * Accounts by name of the actor.
	 *
	 * @var array<string, int>
	 */
	private array $people = [];

	/**
	 * Ids by the word that stands for them.
	 *
	 * @var array<string, int>
	 */
	private array $ids = [];

	protected function setUp(): void {
		parent::setUp();
		$chapter      = OpenChapter::make();
		$this->people = [
			'anonymous'          => 0,
			'subscriber'         => $this->create_user( 'subscriber' )->ID,
			'member'             => $this->create_user( OpenChapter::MEMBER )->ID,
			'participant'        => $this->create_user( OpenChapter::MEMBER )->ID,
			'mentor'             => $this->create_user( OpenChapter::MEMBER )->ID,
			'other mentor'       => $this->create_user( OpenChapter::MEMBER )->ID,
			'site administrator' => $this->create_user( 'administrator' )->ID,
			'named'              => $this->create_user( 'subscriber', capabilities: [ 'manage_mentoring' ] )->ID,
			'manager'            => $this->create_user( 'administrator', capabilities: [ 'manage_mentoring', 'read_mentoring_answers' ] )->ID,
		];
		$this->people[ self::TREASURER ] = $this->create_user( 'subscriber', capabilities: [ 'record_mentoring_fees' ] )->ID;

		$group        = $chapter->group( mentor: $this->people['mentor'] );
		$wanted       = $chapter->group( mentor: $this->people['other mentor'] );
		$soon         = $chapter->group( term: $chapter->another_term( '2026-09-08 16:00:00' ) );
		$this->act_as( $this->people['participant'] );
		self::assertSame( 200, $this->rest( 'PUT', "groups/{$soon->id}/preparation", [ 'answers' => OpenChapter::ELIGIBLE ] )->get_status() );
		$this->ids = [
			'program' => $chapter->program->id,
			'term'    => $chapter->term->id,
			'group'   => $group->id,
			'soon'    => $soon->id,
			'draft'   => $chapter->group( state: GroupState::Draft )->id,
			'mentor'  => $this->people['mentor'],
			'place'   => $this->registered( $this->rest( 'POST', 'registrations', $chapter->form( $group ), [ 'Idempotency-Key' => 'the-place-of-the-participant' ] ) ),
			'offer'   => $this->registered( $this->rest( 'POST', 'registrations', $chapter->form( $wanted ), [ 'Idempotency-Key' => 'the-offer-of-the-participant' ] ) ),
		];
		mentoring_program()->write_fees()->write_collected();
		$this->act_as( null );
	}

	/**
	 * Check 1: the table is the server's list, no more and no less.
	 */
	public function test_every_route_is_in_the_matrix(): void {
		$routes = array_keys( $this->handlers() );
		sort( $routes );
		$table = array_keys( self::MATRIX );
		sort( $table );

		self::assertSame( $table, $routes );
	}

	/**
	 * The page for developers lists the same routes, no more and no less.
	 */
	public function test_the_page_for_developers_lists_every_route(): void {
		preg_match_all( '/^\| ((?:GET|POST|PUT|DELETE|, )+) \| `([^`]+)` \|/m', (string) file_get_contents( MENTORING_PROGRAM_DIR . 'docs/developer.md' ), $rows, PREG_SET_ORDER );
		$listed = array_map( static fn( array $row ): string => str_replace( ', ', ',', $row[1] ) . ' ' . preg_replace( '/\{(\w+)\}/', '(?P<$1>\d+)', str_replace( '{kind}', '(?P<kind>[a-z_]+)', $row[2] ) ), $rows );
		$table  = array_diff( array_keys( self::MATRIX ), [ 'GET ' ] );
		sort( $listed );
		sort( $table );

		self::assertSame( $table, $listed );
	}

	/**
	 * Check 1: no write has an absent or constant permission, and none comes in without being signed in.
	 */
	public function test_no_write_is_open_to_everybody(): void {
		foreach ( $this->handlers() as $name => $handler ) {
			$permission = $handler['permission_callback'] ?? null;
			if ( 'GET ' === $name ) {
				// The index of the namespace is WordPress's own.
				continue;
			}
			self::assertIsCallable( $permission, $name );
			if ( str_starts_with( $name, 'GET ' ) ) {
				continue;
			}
			self::assertNotContains( $permission, [ '__return_true', true ], $name );
			self::assertNotTrue( $permission( new WP_REST_Request( 'POST', self::ROOT ) ), $name );
			foreach ( self::MATRIX[ $name ] as $row ) {
				self::assertSame( 401, $row['statuses'][0], $name );
			}
		}
	}

	/**
	 * Check 1: each person gets exactly this answer.
	 *
	 * @param Row $row
	 */
	#[DataProvider( 'rows' )]
	#[TestDox( '$_dataName' )]
	public function test_each_person_gets_their_answer( string $method, array $row ): void {
		$answers = [];
		foreach ( self::ACTORS as $index => $actor ) {
			$answers[ $actor ] = $this->ask( $actor, $method, $row )->get_status();
			self::assertSame( $row['statuses'][ $index ], $answers[ $actor ], "{$actor}: " . wp_json_encode( $answers ) );
		}
	}

	/**
	 * Check 1: the right to record fees opens the routes of fees and no other.
	 */
	public function test_who_records_fees_comes_in_nowhere_else(): void {
		$subscriber = (int) array_search( 'subscriber', self::ACTORS, true );
		foreach ( self::rows() as $name => [ $method, $row ] ) {
			self::assertSame( $row['treasurer'] ?? $row['statuses'][ $subscriber ], $this->ask( self::TREASURER, $method, $row )->get_status(), $name );
			self::assertSame( str_starts_with( $row['path'], '/fees' ), isset( $row['treasurer'] ), $name );
		}
	}

	/**
	 * Check 2: where an id is not theirs to see, the answer is, byte for byte, that of an id that was never there; and
	 * whoever is turned away at the door is turned away for both.
	 */
	public function test_not_theirs_and_not_there_are_the_same(): void {
		$compared = 0;
		foreach ( self::rows() as $name => [ $method, $row ] ) {
			foreach ( self::ACTORS as $index => $actor ) {
				$status = $row['statuses'][ $index ];
				// Who may see the thing is told that doing this is not theirs; programs everybody may see.
				$may_see = 403 === $status && ( in_array( $actor, [ 'named', 'manager', 'participant' ], true ) || str_starts_with( $row['path'], '/programs' ) );
				if ( $may_see || ! in_array( $status, [ 401, 403, 404 ], true ) || 1 !== preg_match( '/\{\w+\}/', (string) wp_json_encode( $row ) ) ) {
					continue;
				}
				$theirs  = $this->ask( $actor, $method, $row );
				$missing = $this->ask( $actor, $method, $row, true );
				self::assertSame( $missing->get_status(), $theirs->get_status(), "{$name}, {$actor}" );
				self::assertSame( wp_json_encode( $missing->get_data() ), wp_json_encode( $theirs->get_data() ), "{$name}, {$actor}" );
				self::assertSame( $missing->get_headers(), $theirs->get_headers(), "{$name}, {$actor}" );
				++$compared;
			}
		}
		self::assertGreaterThan( 50, $compared );
	}

	/**
	 * Check 13: a session cookie without our nonce is nobody, and with a wrong nonce it is refused; also for who runs the
	 * program.
	 */
	public function test_a_cookie_alone_writes_nothing(): void {
		$rows = $this->row_counts();
		foreach ( self::rows() as $name => [ $method, $row ] ) {
			if ( 'GET' === $method ) {
				continue;
			}
			foreach ( [ 'manager', 'participant', self::TREASURER ] as $actor ) {
				$this->act_as( $this->people[ $actor ] );
				self::assertTrue( self::authenticate_by_cookie( null ) );
				self::assertSame( 401, $this->send( $method, $row, false )->get_status(), "{$name}, {$actor}" );

				$this->act_as( $this->people[ $actor ] );
				$refused = self::authenticate_by_cookie( 'forged' );
				self::assertInstanceOf( WP_Error::class, $refused );
				self::assertSame( 'rest_cookie_invalid_nonce', $refused->get_error_code() );
			}
		}
		self::assertSame( $rows, $this->row_counts() );
	}

	/**
	 * @return iterable<string, array{string, Row}>
	 */
	public static function rows(): iterable {
		foreach ( self::MATRIX as $name => $rows ) {
			foreach ( $rows as $row ) {
				foreach ( explode( ',', strtok( $name, ' ' ) ) as $method ) {
					yield trim( $method . ' ' . $row['path'] . ' ' . ( isset( $row['body'] ) ? wp_json_encode( $row['body'] ) : '' ) ) => [ $method, $row ];
				}
			}
		}
	}

	/**
	 * @param Row $row
	 */
	private function ask( string $actor, string $method, array $row, bool $missing = false ): WP_REST_Response {
		$this->act_as( $this->people[ $actor ] );
		return $this->send( $method, $row, $missing );
	}

	/**
	 * @param Row $row
	 */
	private function send( string $method, array $row, bool $missing ): WP_REST_Response {
		$body = [];
		foreach ( $row['body'] ?? [] as $name => $value ) {
			$body[ $name ] = is_string( $value ) && str_starts_with( $value, '{' ) ? $this->id( trim( $value, '{}' ), $missing ) : $value;
		}
		$path = (string) preg_replace_callback( '/\{(\w+)\}/', fn( array $found ): string => (string) $this->id( $found[1], $missing ), $row['path'] );
		return $this->rest( $method, self::ROOT . rtrim( $path, '/' ), $body, isset( $row['key'] ) ? [ 'Idempotency-Key' => $row['key'] ] : [] );
	}

	private function id( string $word, bool $missing ): int {
		return $missing ? 999999 : $this->ids[ $word ];
	}

	private function registered( WP_REST_Response $response ): int {
		$id = $this->data( $response )['id'] ?? null;
		self::assertIsInt( $id, (string) wp_json_encode( $response->get_data() ) );
		return $id;
	}

	/**
	 * What WordPress makes of a request that comes with a session cookie.
	 */
	private static function authenticate_by_cookie( ?string $nonce ): mixed {
		$GLOBALS['wp_rest_auth_cookie'] = true;
		if ( null === $nonce ) {
			unset( $_SERVER['HTTP_X_WP_NONCE'] );
		} else {
			$_SERVER['HTTP_X_WP_NONCE'] = $nonce;
		}
		try {
			return rest_cookie_check_errors( null );
		} finally {
			unset( $_SERVER['HTTP_X_WP_NONCE'] );
			$GLOBALS['wp_rest_auth_cookie'] = null;
		}
	}

	/**
	 * Every handler of ours, by its methods and route.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private function handlers(): array {
		$found = [];
		foreach ( $this->routes() as $route => $handlers ) {
			foreach ( $handlers as $handler ) {
				$methods = array_keys( $handler['methods'] );
				sort( $methods );
				$found[ implode( ',', $methods ) . ' ' . substr( $route, strlen( self::ROOT ) ) ] = $handler;
			}
		}
		return $found;
	}
}
