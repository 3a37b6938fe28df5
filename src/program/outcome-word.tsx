/**
 * What follows from an answer, as a word that never stands without its icon.
 */
import { Icon } from '@wordpress/components';
import { comment, notAllowed, published } from '@wordpress/icons';
import type { Rule } from './questions';
import { outcomeWords } from './words';

const icons = {
	may_register: published,
	refused: notAllowed,
	talk_first: comment,
};

/**
 * An outcome: always a word with its icon.
 * @param props         Props.
 * @param props.outcome Which.
 */
export function OutcomeWord( { outcome }: { outcome: Rule[ 'outcome' ] } ) {
	return (
		<>
			<Icon icon={ icons[ outcome ] } />
			<strong>{ outcomeWords()[ outcome ] }</strong>
		</>
	);
}
