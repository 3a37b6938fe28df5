/**
 * Every step of set-up in order: its words and its form.
 */
import type { ComponentType } from 'react';
import type { StepKey } from './api';
import type { StepProps } from './step';
import { AgreementsStep } from './steps/agreements';
import { MembershipStep } from './steps/membership';
import { PagesStep } from './steps/pages';
import { PeopleStep } from './steps/people';
import { ProgramStep } from './steps/program';
import { TimezoneStep } from './steps/timezone';
import { TracksStep } from './steps/tracks';
import { stepWords, type StepWords } from './words';

export interface Step extends StepWords {
	key: StepKey;
	component: ComponentType< StepProps >;
}

const components: Record< StepKey, Step[ 'component' ] > = {
	program: ProgramStep,
	membership: MembershipStep,
	timezone: TimezoneStep,
	tracks: TracksStep,
	people: PeopleStep,
	agreements: AgreementsStep,
	pages: PagesStep,
};

export function allSteps(): Step[] {
	return stepWords().map( ( words ) => ( {
		...words,
		component: components[ words.key ],
	} ) );
}
