/**
 * The words for the steps of set-up: what each is called, what it asks, and what it is for.
 */
import { __ } from '@wordpress/i18n';
import type { StepKey } from './api';

export interface StepWords {
	/** Short name, in lists: "Who is a member". */
	title: string;
	/** What the step asks. */
	question: string;
	/** One line about it, before it is opened. */
	about: string;
}

/** Every step in order, with its words. */
export function stepWords(): ( StepWords & { key: StepKey } )[] {
	return [
		{
			key: 'program',
			title: __( 'What you run', 'mentoring-program' ),
			question: __( 'What do you run?', 'mentoring-program' ),
			about: __(
				'Mentoring groups by term, and the name of your chapter',
				'mentoring-program'
			),
		},
		{
			key: 'membership',
			title: __( 'Who is a member', 'mentoring-program' ),
			question: __( 'Who is a member?', 'mentoring-program' ),
			about: __(
				'By roles or a capability; you try it on one person',
				'mentoring-program'
			),
		},
		{
			key: 'timezone',
			title: __( 'Time zone', 'mentoring-program' ),
			question: __( 'Which city’s clock counts?', 'mentoring-program' ),
			about: __(
				'The city whose clock meetings and deadlines follow',
				'mentoring-program'
			),
		},
		{
			key: 'tracks',
			title: __( 'Lengths and fees', 'mentoring-program' ),
			question: __(
				'What does a place cost, and how do people pay?',
				'mentoring-program'
			),
			about: __(
				'Fees by length, the currency, how to pay',
				'mentoring-program'
			),
		},
		{
			key: 'people',
			title: __( 'Who answers', 'mentoring-program' ),
			question: __(
				'Who runs mentoring, and who answers?',
				'mentoring-program'
			),
			about: __(
				'The people who run it, and two addresses',
				'mentoring-program'
			),
		},
		{
			key: 'agreements',
			title: __( 'Agreements', 'mentoring-program' ),
			question: __(
				'What does everybody agree to?',
				'mentoring-program'
			),
			about: __(
				'What people accept one by one when they register',
				'mentoring-program'
			),
		},
		{
			key: 'pages',
			title: __( 'Pages', 'mentoring-program' ),
			question: __( 'Which pages shall we make?', 'mentoring-program' ),
			about: __(
				'You tick the ones you want; drafts, or published at once',
				'mentoring-program'
			),
		},
	];
}

/**
 * What is still to be confirmed before a term opens, in words.
 * @param what Part of the program.
 */
export function unconfirmedWords( what: string ): string {
	switch ( what ) {
		case 'members':
			return __( 'who is a member', 'mentoring-program' );
		case 'administrators':
			return __( 'who answers', 'mentoring-program' );
		default:
			return __( 'the agreements', 'mentoring-program' );
	}
}

/**
 * The step that confirms a part of the program.
 * @param what Part of the program.
 */
export function stepThatConfirms( what: string ): StepKey {
	switch ( what ) {
		case 'members':
			return 'membership';
		case 'administrators':
			return 'people';
		default:
			return 'agreements';
	}
}
