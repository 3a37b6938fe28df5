<?php
/**
 * What somebody asks for, already judged by the rules: the seat engine only decides which seat, if any. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Actor;

final class NewRegistration {
	/**
	 * @param int                   $group_id           Group.
	 * @param int                   $term_id            Term of the group.
	 * @param int                   $person_id          Account.
	 * @param string                $person_name        Name snapshot.
	 * @param int                   $policy_id          The rule set that judged it.
	 * @param array<string, string> $answers            Answers by question key, hidden ones left out.
	 * @param list<int>             $text_ids           Texts accepted (A27 to A35).
	 * @param bool                  $accept_waiting     Agrees to wait when no place is free.
	 * @param string                $request_key        The same key is the same request.
	 * @param string                $request_hash       SHA-256 of what was asked for, group included.
	 * @param bool                  $one_place_per_term Whether the rule set allows one place a term (A26).
	 * @param int                   $waits_per_term     Waits and offers a person may have in a term; 0 is no limit.
	 * @param int|null              $replaces_id        The place this one would give up: then it is offered, never given.
	 * @param Actor|null            $by                 Who registers somebody else; null is the person.
	 * @param \DateTimeImmutable|null $agreed_at         When the texts were accepted, UTC; null is now. Somebody registered by
	 *                                                  another who has accepted none yet is offered a place, never given one.
	 * @param array<string, int|string|bool> $details   Written into the event that tells what it came to.
	 * @param array{rules: list<string>, why: string}|null $overrides What was passed over by whoever registers somebody else;
	 *                                                  stands in the audit with the registration or not at all (check 18).
	 */
	public function __construct(
		public readonly int $group_id,
		public readonly int $term_id,
		public readonly int $person_id,
		public readonly string $person_name,
		public readonly int $policy_id,
		public readonly array $answers,
		public readonly array $text_ids,
		public readonly bool $accept_waiting,
		public readonly string $request_key,
		public readonly string $request_hash,
		public readonly bool $one_place_per_term,
		public readonly int $waits_per_term,
		public readonly ?int $replaces_id = null,
		public readonly ?Actor $by = null,
		public readonly ?\DateTimeImmutable $agreed_at = null,
		public readonly array $details = [],
		public readonly ?array $overrides = null,
	) {}

	/**
	 * Whether the rule on membership was passed over: their turn in line does not depend on it then.
	 */
	public function is_past_standing(): bool {
		$standing = [ RegistrationReason::NoMembership->value, RegistrationReason::MembershipLapsed->value, RegistrationReason::MembershipUnknown->value ];
		return [] !== array_intersect( $standing, $this->overrides['rules'] ?? [] );
	}

	/**
	 * Whether the person has yet to accept what everybody accepts who registers.
	 */
	public function awaits_agreement(): bool {
		return null !== $this->by && null === $this->agreed_at;
	}
}
