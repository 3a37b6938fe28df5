/**
 * The condition builder: sentences of a question, what is asked of its answer, and a value, joined by all, any or none.
 */
import { Button, Icon } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { trash } from '@wordpress/icons';
import { fieldId } from '../shared/components/field';
import {
	firstLeaf,
	operatorsFor,
	readCondition,
	writeCondition,
	type Joined,
	type Leaf,
} from './condition';
import type { Condition, Question } from './questions';
import { operatorWords, questionWords } from './words';

interface Props {
	/** Field as the server names it: "questions.3.visible_when". */
	field: string;
	/** What the condition is for, as screen readers hear it. */
	label: string;
	condition: Condition;
	onChange: ( condition: Condition ) => void;
	/** Questions it may ask about, in asking order. */
	questions: Question[];
	problem?: string | undefined;
}

export function ConditionEditor( {
	field,
	label,
	condition,
	onChange,
	questions,
	problem,
}: Props ) {
	const last = questions.at( -1 );
	if ( ! last ) {
		return null;
	}
	const shown: Joined | null = readCondition( condition );
	const id = fieldId( field );
	if ( ! shown ) {
		return (
			<p id={ id } tabIndex={ -1 }>
				{ __(
					'This condition was made elsewhere and cannot be shown here.',
					'mentoring-program'
				) }{ ' ' }
				<Button
					variant="link"
					onClick={ () =>
						onChange(
							writeCondition( {
								join: 'all',
								leaves: [ firstLeaf( last ) ],
							} )
						)
					}
				>
					{ __( 'Replace it', 'mentoring-program' ) }
				</Button>
			</p>
		);
	}
	const { join, leaves } = shown;
	const change = ( changes: Partial< Joined > ) =>
		onChange( writeCondition( { ...shown, ...changes } ) );
	return (
		<div
			id={ id }
			tabIndex={ -1 }
			role="group"
			aria-label={ label }
			className="mentoring-condition"
		>
			{ ( leaves.length > 1 || join === 'none' ) && (
				<p>
					<select
						aria-label={ __(
							'How many must be true',
							'mentoring-program'
						) }
						value={ join }
						onChange={ ( event ) => {
							const { value } = event.target;
							if (
								value === 'all' ||
								value === 'any' ||
								value === 'none'
							) {
								change( { join: value } );
							}
						} }
					>
						<option value="all">
							{ __( 'all', 'mentoring-program' ) }
						</option>
						<option value="any">
							{ __( 'any', 'mentoring-program' ) }
						</option>
						<option value="none">
							{ __( 'none', 'mentoring-program' ) }
						</option>
					</select>{ ' ' }
					{ __( 'of these are true', 'mentoring-program' ) }
				</p>
			) }
			{ leaves.map( ( leaf, at ) => (
				<LeafEditor
					key={ at }
					leaf={ leaf }
					number={ at + 1 }
					questions={ questions }
					onChange={ ( next ) =>
						change( {
							leaves: leaves.map( ( one, index ) =>
								index === at ? next : one
							),
						} )
					}
					onRemove={
						leaves.length > 1
							? () =>
									change( {
										leaves: leaves.filter(
											( _, index ) => index !== at
										),
									} )
							: null
					}
				/>
			) ) }
			{ problem && <p className="mentoring-problem">{ problem }</p> }
			<div>
				<Button
					variant="link"
					onClick={ () =>
						change( { leaves: [ ...leaves, firstLeaf( last ) ] } )
					}
				>
					{ __( 'Add a condition', 'mentoring-program' ) }
				</Button>
			</div>
		</div>
	);
}

function LeafEditor( {
	leaf,
	number,
	questions,
	onChange,
	onRemove,
}: {
	leaf: Leaf;
	number: number;
	questions: Question[];
	onChange: ( leaf: Leaf ) => void;
	onRemove: ( () => void ) | null;
} ) {
	const asked = questions.find( ( one ) => one.key === leaf.question );
	const named = ( what: string ) =>
		sprintf(
			/* translators: 1: part of a condition, for example "Question", 2: number of the condition. */
			__( '%1$s of condition %2$d', 'mentoring-program' ),
			what,
			number
		);
	const operators = asked ? operatorsFor( asked.type ) : [ leaf.operator ];
	return (
		<div className="mentoring-condition__leaf">
			<select
				aria-label={ named( __( 'Question', 'mentoring-program' ) ) }
				value={ leaf.question }
				onChange={ ( event ) => {
					const next = questions.find(
						( one ) => one.key === event.target.value
					);
					if ( next ) {
						onChange( firstLeaf( next ) );
					}
				} }
			>
				{ ! asked && (
					<option value={ leaf.question }>
						{ __( 'Choose a question', 'mentoring-program' ) }
					</option>
				) }
				{ questions.map( ( one ) => (
					<option key={ one.key } value={ one.key }>
						{ questionWords( questions, one.key ) }
					</option>
				) ) }
			</select>
			<select
				aria-label={ named( __( 'Comparison', 'mentoring-program' ) ) }
				value={ leaf.operator }
				onChange={ ( event ) => {
					const next = operators.find(
						( one ) => one === event.target.value
					);
					if ( next ) {
						onChange( { ...leaf, operator: next } );
					}
				} }
			>
				{ operators.map( ( one ) => (
					<option key={ one } value={ one }>
						{ operatorWords()[ one ] }
					</option>
				) ) }
			</select>
			<Value
				label={ named( __( 'Answer', 'mentoring-program' ) ) }
				leaf={ leaf }
				question={ asked }
				onChange={ ( value ) => onChange( { ...leaf, value } ) }
			/>
			{ onRemove && (
				<Button
					size="small"
					aria-label={ sprintf(
						/* translators: %d: number of a condition. */
						__( 'Remove condition %d', 'mentoring-program' ),
						number
					) }
					onClick={ onRemove }
				>
					<Icon icon={ trash } />
				</Button>
			) }
		</div>
	);
}

function Value( {
	label,
	leaf,
	question,
	onChange,
}: {
	label: string;
	leaf: Leaf;
	question: Question | undefined;
	onChange: ( value: string ) => void;
} ) {
	switch ( leaf.operator ) {
		case 'answered':
		case 'not_answered':
			return null;
		case 'is':
		case 'is_not':
			return (
				<select
					aria-label={ label }
					value={ leaf.value }
					onChange={ ( event ) => onChange( event.target.value ) }
				>
					{ question?.type === 'yes_no' ? (
						<>
							<option value="yes">
								{ __( 'Yes', 'mentoring-program' ) }
							</option>
							<option value="no">
								{ __( 'No', 'mentoring-program' ) }
							</option>
						</>
					) : (
						[
							...new Set( [
								leaf.value,
								...( question?.choices ?? [] ),
							] ),
						].map( ( one ) => (
							<option key={ one } value={ one }>
								{ one ||
									__(
										'Choose an answer',
										'mentoring-program'
									) }
							</option>
						) )
					) }
				</select>
			);
		default:
			return (
				<input
					type="number"
					className="small-text"
					aria-label={ label }
					value={ leaf.value }
					onChange={ ( event ) => onChange( event.target.value ) }
				/>
			);
	}
}
