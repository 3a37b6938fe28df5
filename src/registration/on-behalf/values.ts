/**
 * What is filled in to register somebody, and what of it is sent.
 */
import type { Form } from '../../shared/use-form';
import type { OnBehalf } from '../api';

/** What is filled in, of which some is not sent. */
export interface Values extends OnBehalf {
	/** Name of the account chosen; '' while there is none. */
	chosen: string;
	isNew: boolean;
	isOverridden: boolean;
	isOnPaper: boolean;
}

/** The form, as its cards take it. */
export type OnBehalfForm = Form< Values >;

/**
 * @param values What is filled in.
 */
export function sent( values: Values ): OnBehalf {
	return {
		group: values.group,
		person: values.person,
		name: values.isNew ? values.name : '',
		email: values.isNew ? values.email : '',
		answers: values.answers,
		accept_waiting: values.accept_waiting,
		why: values.isOverridden ? values.why : '',
		paper_on: values.isOnPaper ? values.paper_on : '',
		tells: values.tells,
	};
}
