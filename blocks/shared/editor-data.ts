/**
 * What PHP tells our blocks when an editor opens; the only reader of `window` among them. Fixed for the page.
 */

declare global {
	interface Window {
		mentoringProgramEditor?: Partial< EditorData >;
	}
}

export interface EditorData {
	/** Whether who edits may add terms and groups. */
	manages: boolean;
	/** Who may, when the person who edits may not: names. */
	ask: string[];
	/** Addresses of the screens where the next step is. */
	terms: string;
	groups: string;
	setup: string;
}

const nothing: EditorData = {
	manages: false,
	ask: [],
	terms: '',
	groups: '',
	setup: '',
};

export const editorData: EditorData = {
	...nothing,
	...window.mentoringProgramEditor,
};
