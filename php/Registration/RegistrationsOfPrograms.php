<?php
/**
 * Tells programs how many registrations their rules judged and how many people accepted their texts. Counts only.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Program\ProgramUse;
use MentoringProgram\Shared\Database;

final class RegistrationsOfPrograms implements ProgramUse {
	public function __construct( private readonly Database $database ) {}

	/**
	 * {@inheritDoc}
	 */
	public function judged( int $program_id ): array {
		$rows = $this->database->rows( 'SELECT r.policy_id, COUNT(*) AS registrations FROM {registrations} r JOIN {groups} g ON g.id = r.group_id WHERE g.program_id = %d GROUP BY r.policy_id', $program_id );
		$judged = [];
		foreach ( $rows as $row ) {
			$judged[ (int) $row['policy_id'] ] = (int) $row['registrations'];
		}
		return $judged;
	}

	/**
	 * {@inheritDoc}
	 */
	public function accepted( int $program_id, string $today ): array {
		$rows = $this->database->rows(
			'SELECT a.text_id, COUNT( DISTINCT r.person_id ) AS people,
				COUNT( DISTINCT CASE WHEN r.ended_at IS NULL AND t.ends_on >= %s THEN r.person_id ELSE NULL END ) AS living
			FROM {acceptances} a
			JOIN {registrations} r ON r.id = a.registration_id
			JOIN {groups} g ON g.id = r.group_id
			JOIN {terms} t ON t.id = g.term_id
			WHERE g.program_id = %d
			GROUP BY a.text_id',
			$today,
			$program_id
		);
		$accepted = [];
		foreach ( $rows as $row ) {
			$accepted[ (int) $row['text_id'] ] = [
				'people'  => (int) $row['people'],
				'current' => (int) $row['living'],
			];
		}
		return $accepted;
	}
}
