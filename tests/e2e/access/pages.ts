/**
 * Every page and screen of ours with its states, for the tests that look at all of them: where it is, who looks, what
 * makes the state. Owns no check.
 */
import type { Page } from '@playwright/test';

export interface Place {
	name: string;
	/** Who looks; nobody is signed in unless said. */
	user?: string;
	path: string;
	/** PHP that makes the state on the site. */
	made?: string;
	/** What a person does on the page to get there. */
	done?: ( page: Page ) => Promise< void >;
	/** What is read once it is there. */
	says: string | RegExp;
}

const group = ( slug: string ) => `/mentoring-group/${ slug }/`;

export const FIRST_HOURS = group( 'the-first-hours-with-a-new-client' );
export const GRIEF = group( 'grief-loss-and-endings' );
export const SOON = group( 'after-the-worst-has-happened' );

const cancel = `mentoring_program()->cancel_group()->cancel( mentoring_program()->database()->number( "SELECT g.id FROM {groups} g JOIN {posts} p ON p.ID = g.post_id WHERE p.post_name = 'one-text-one-week'" ), MentoringProgram\\Shared\\Actor::system() );`;

const press = ( name: string ) => ( page: Page ) =>
	page.getByRole( 'button', { name, exact: true } ).click();

export const pages: Place[] = [
	{
		name: 'the catalog',
		path: '/mentoring-groups/',
		made: cancel,
		says: '3 of 8 places left',
	},
	{
		name: 'the catalog with nothing that fits',
		path: '/mentoring-groups/?mentoring_weekday=6&mentoring_location=in_person',
		says: 'No group',
	},
	{
		name: 'the terms',
		path: '/terms/',
		made: `wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'terms', 'post_title' => 'Terms', 'post_content' => '<!-- wp:mentoring-program/term-status /-->' ] );`,
		says: /registration is open/,
	},
	{
		name: 'a group that is open',
		path: FIRST_HOURS,
		says: 'Sign in to register',
	},
	{ name: 'a group that is full', path: GRIEF, says: /Full, 2 people/ },
	{ name: 'a group that is not open yet', path: SOON, says: /Opens on/ },
	{
		name: 'a group that was cancelled',
		path: group( 'one-text-one-week' ),
		made: cancel,
		says: /will not take place/i,
	},
	{
		name: 'the form',
		user: 'adaeze',
		path: FIRST_HOURS,
		says: 'Is this group open to you?',
	},
	{
		name: 'the form with what is missing',
		user: 'adaeze',
		path: FIRST_HOURS,
		done: press( 'Register for this group' ),
		says: /You are not registered yet/,
	},
	{
		name: 'the form after an answer that stops',
		user: 'adaeze',
		path: FIRST_HOURS,
		done: ( page ) =>
			page
				.getByRole( 'group', { name: /begun to see clients/ } )
				.getByRole( 'radio', { name: 'No' } )
				.check(),
		says: 'Let us talk first',
	},
	{
		name: 'the form for the waiting list',
		user: 'adaeze',
		path: GRIEF,
		says: 'Join the waiting list',
	},
	{
		name: 'the form that prepares',
		user: 'adaeze',
		path: SOON,
		says: 'Preparing holds no place',
	},
	{
		name: 'the choice of a group',
		user: 'adaeze',
		path: '/register-for-a-group/',
		says: /Which group\?/,
	},
	{
		name: 'My mentoring of a participant',
		user: 'seun',
		path: '/my-mentoring/',
		says: 'You have a place',
	},
	{
		name: 'My mentoring with an offer',
		user: 'joseph',
		path: '/my-mentoring/',
		says: 'For you to do',
	},
	{
		name: 'My mentoring of a mentor',
		user: 'naoko',
		path: '/my-mentoring/',
		says: 'Groups I lead',
	},
	{
		name: 'My mentoring, signed out',
		path: '/my-mentoring/',
		says: /once you sign in/,
	},
];

const admin = ( screen: string ) => `/wp-admin/admin.php?page=${ screen }`;

export const screens: Place[] = [
	{
		name: 'Overview with letters that failed',
		path: admin( 'mentoring' ),
		made: `mentoring_program()->database()->write( "UPDATE {outbox} SET state = 'failed', attempts = 5, last_error = 'Connection refused' ORDER BY id LIMIT 2" );`,
		says: 'Look at them',
	},
	{
		name: 'Messages',
		path: admin( 'mentoring-messages' ),
		says: 'Places and waiting list',
	},
	{
		name: 'a message',
		path: admin( 'mentoring-messages&kind=place_offered' ),
		says: 'Put in at the cursor',
	},
	{
		name: 'messages that failed',
		path: admin( 'mentoring-messages&in=problems' ),
		says: 'Failed',
	},
	{ name: 'Terms', path: admin( 'mentoring-terms' ), says: 'Coming soon' },
	{
		name: 'a new term',
		path: admin( 'mentoring-terms&new=1' ),
		done: press( 'Save' ),
		says: /Nothing was saved/,
	},
	{
		name: 'a term',
		path: admin( 'mentoring-terms&term=1' ),
		says: 'While it is open',
	},
	{
		name: 'Groups',
		path: admin( 'mentoring-groups' ),
		says: 'Couples, when the room gets loud',
	},
	{
		name: 'a new group',
		path: admin( 'mentoring-groups&new=1' ),
		says: 'For everybody',
	},
	{
		name: 'a group',
		path: admin( 'mentoring-groups&group=1' ),
		says: 'Most people',
	},
	{
		name: 'Registrations',
		path: admin( 'mentoring-registrations' ),
		says: 'Waiting or offered',
	},
	{
		name: 'Registrations with nothing that fits',
		path: admin( 'mentoring-registrations&search=nobody' ),
		says: 'Nothing matches',
	},
	{
		name: 'the people of a group',
		path: admin( 'mentoring-registrations&group=4' ),
		says: /People of/,
	},
	{
		name: 'a registration',
		path: admin( 'mentoring-registrations&registration=1' ),
		says: 'How it came about',
	},
	{
		name: 'Settings',
		path: admin( 'mentoring-settings' ),
		says: 'Lengths and fees',
	},
];

/** Steps of set-up, by what they are called in an address. */
export const steps = [
	'program',
	'membership',
	'timezone',
	'tracks',
	'people',
	'agreements',
	'pages',
	'next',
];
