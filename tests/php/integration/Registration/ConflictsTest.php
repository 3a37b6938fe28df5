<?php
/**
 * Whom somebody could not be in a group with (A40, A43): administrators are told, nobody else can tell, nothing is blocked,
 * and what administrators read is on no route of a mentor (DESIGN § 6).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Registration\ConflictSchema;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;

final class ConflictsTest extends IntegrationTestCase {
	private const MARK = 'quill-and-thistle';

	private OpenChapter $chapter;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter           = OpenChapter::make();
		$document                = PolicyDocument::of( $this->chapter->policy );
		$document['questions'][] = [
			'key'          => 'conflict',
			'type'         => 'people',
			'label'        => 'Is there anyone you could not be in a group with?',
			'hint'         => '',
			'required'     => false,
			'visible_when' => null,
			'choices'      => [],
			'readers'      => 'administrators',
		];
		mentoring_program()->policies()->add( PolicyDocument::policy( 0, $this->chapter->program->id, '2026-08-01', $document ), Actor::system() );
	}

	public function test_a_named_person_in_the_group_is_shown_to_administrators_and_changes_nothing_else(): void {
		$mentor = $this->create_user( OpenChapter::MEMBER )->ID;
		$group  = $this->chapter->group( mentor: $mentor );
		$other  = $this->chapter->group( title: 'Another evening' );
		$zoe    = $this->register( $group->id, 'Zoë Ångström', '' );
		self::assertSame( [], $this->conflicts() );
		$before = $this->rest_of_the_site( $mentor, $group->id );
		$elsewhere = $this->register( $other->id, 'Bo Ek', "zoe  ANGSTROM, she knows why: " . self::MARK );
		self::assertSame( [], $this->conflicts(), 'They are in different groups.' );

		$named = $this->register( $group->id, 'Ida Berg', "zoe  ANGSTROM\n" . self::MARK );
		self::assertSame( [ 'confirmed', 'confirmed', 'confirmed' ], [ $zoe['status'], $elsewhere['status'], $named['status'] ], 'Blocking would reveal.' );
		$found = $this->conflicts();
		self::assertCount( 1, $found );
		self::assertIsArray( $found[0] );
		self::assert_matches_schema( ConflictSchema::schema(), $found[0], 'conflict' );
		self::assertSame( $group->id, $found[0]['group'] );
		self::assertIsArray( $found[0]['people'] );
		self::assertSame( [ $zoe['id'], $named['id'] ], array_column( $found[0]['people'], 'registration' ) );
		self::assertStringNotContainsString( self::MARK, (string) wp_json_encode( $found ), 'The answer itself is looked at where looks are written down.' );

		$after = $this->rest_of_the_site( $mentor, $group->id );
		self::assertStringNotContainsString( self::MARK, $before . $after );
	}

	public function test_who_may_not_read_answers_is_not_told(): void {
		$group = $this->chapter->group();
		$this->register( $group->id, 'Ana Lima', '' );
		$this->register( $group->id, 'Ida Berg', 'Ana Lima' );
		self::assertCount( 1, $this->conflicts() );
		$this->act_as( $this->create_user( 'subscriber', capabilities: [ 'manage_mentoring' ] ) );
		self::assertSame( [], $this->data( $this->rest( 'GET', 'conflicts' ) ) );
		foreach ( [ $this->create_user( OpenChapter::MEMBER ), $this->create_user( 'administrator' ) ] as $person ) {
			$this->act_as( $person );
			self::assertSame( 403, $this->rest( 'GET', 'conflicts' )->get_status() );
		}
	}

	public function test_it_is_settled_when_one_of_them_has_left(): void {
		$group = $this->chapter->group();
		$this->register( $group->id, 'Ana Lima', '' );
		$ida = $this->register( $group->id, 'Ida Berg', 'Ana Lima' );
		self::assertIsInt( $ida['id'] );
		$this->rest( 'POST', "registrations/{$ida['id']}/leave", [] );
		self::assertSame( [], $this->conflicts() );
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private function register( int $group, string $name, string $names ): array {
		$this->act_as( $this->create_user( OpenChapter::MEMBER, [ 'display_name' => $name ] ) );
		$form            = $this->chapter->form( $group );
		$form['answers'] = $form['answers'] + ( '' === $names ? [] : [ 'conflict' => $names ] );
		return $this->data( $this->rest( 'POST', 'registrations', $form, [ 'Idempotency-Key' => 'a-key-of-' . md5( $name ) ] ) );
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private function conflicts(): array {
		$this->act_as( $this->create_user( 'subscriber', capabilities: [ 'manage_mentoring', 'read_mentoring_answers' ] ) );
		$response = $this->rest( 'GET', 'conflicts' );
		self::assertSame( 'no-store', $response->get_headers()['Cache-Control'] ?? '' );
		return $this->data( $response );
	}

	/**
	 * Everything a mentor reads on every route of ours that answers GET.
	 */
	private function rest_of_the_site( int $mentor, int $group ): string {
		$this->act_as( $mentor );
		$read = '';
		foreach ( array_keys( $this->routes() ) as $route ) {
			foreach ( [ $group, ...array_map( intval( ... ), array_column( mentoring_program()->database()->rows( 'SELECT id FROM {registrations}' ), 'id' ) ) ] as $id ) {
				$path     = (string) preg_replace( '/\(\?P<\w+>[^)]+\)/', (string) $id, $route );
				$response = $this->rest( 'GET', $path );
				if ( 200 === $response->get_status() ) {
					$read .= wp_json_encode( $response->get_data() );
				}
			}
		}
		self::assertNotSame( '', $read );
		return $read;
	}
}
