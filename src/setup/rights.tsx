/**
 * Who holds which right, in Settings: given to people, taken from them, or everything of one person handed to another.
 */
import {
	Button,
	Card,
	CardBody,
	CardHeader,
	Notice,
} from '@wordpress/components';
import { useId, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { FindPeople } from '../group/find-people';
import { Failed, Loading } from '../shared/components/page';
import { RestError } from '../shared/rest';
import { useLoad } from '../shared/use-load';
import type { Rights } from '../types/rest';
import { changeRight, readRights, type Right } from './api';
import { HandOver } from './hand-over';

export function RightsPart( { onSaid }: { onSaid: ( text: string ) => void } ) {
	const loaded = useLoad( readRights, 'rights' );
	const id = useId();
	return (
		<section aria-labelledby={ id }>
			<Card>
				<CardHeader>
					<h2 id={ id }>{ __( 'Rights', 'mentoring-program' ) }</h2>
				</CardHeader>
				<CardBody className="mentoring-rights">
					<p className="mentoring-weak">
						{ __(
							'Given to people, never to roles. Each change is written down and holds at once.',
							'mentoring-program'
						) }
					</p>
					{ loaded.state === 'loading' && <Loading /> }
					{ loaded.state === 'failed' && <Failed { ...loaded } /> }
					{ loaded.state === 'ready' && (
						<>
							{ loaded.value.rights.map( ( right ) => (
								<RightRow
									key={ right.key }
									right={ right }
									onChanged={ ( rights ) => {
										loaded.replace( rights );
										onSaid(
											__( 'Saved.', 'mentoring-program' )
										);
									} }
								/>
							) ) }
							{ loaded.value.can_hand_over && (
								<HandOver
									rights={ loaded.value }
									onDone={ ( rights ) => {
										loaded.replace( rights );
										onSaid(
											__(
												'Everything is handed over.',
												'mentoring-program'
											)
										);
									} }
								/>
							) }
						</>
					) }
				</CardBody>
			</Card>
		</section>
	);
}

function RightRow( {
	right,
	onChanged,
}: {
	right: Right;
	onChanged: ( rights: Rights ) => void;
} ) {
	const [ message, setMessage ] = useState( '' );
	const [ isGiving, setGiving ] = useState( false );
	async function change( user: number, holds: boolean ) {
		setMessage( '' );
		try {
			onChanged( await changeRight( user, right.key, holds ) );
		} catch ( error ) {
			setMessage(
				error instanceof RestError ? error.message : String( error )
			);
		}
	}
	return (
		<fieldset className="mentoring-choices">
			<legend>{ right.label }</legend>
			<p className="mentoring-weak">{ right.help }</p>
			{ right.gap !== '' && (
				<Notice status="warning" isDismissible={ false }>
					{ right.gap }
				</Notice>
			) }
			<ul>
				{ right.holders.map( ( one ) => (
					<li key={ one.id }>
						<strong>{ one.name }</strong>{ ' ' }
						<span className="description">{ one.email }</span>{ ' ' }
						{ right.can_change && (
							<Button
								variant="link"
								isDestructive
								onClick={ () => void change( one.id, false ) }
							>
								{ sprintf(
									/* translators: %s: name of a person. */
									__(
										'Take the right from %s',
										'mentoring-program'
									),
									one.name
								) }
							</Button>
						) }
					</li>
				) ) }
			</ul>
			<p role="alert" className="mentoring-problem">
				{ message }
			</p>
			{ right.can_change && (
				<Button
					variant="secondary"
					aria-expanded={ isGiving }
					onClick={ () => setGiving( ! isGiving ) }
				>
					{ __( 'Give it to somebody', 'mentoring-program' ) }
				</Button>
			) }
			{ isGiving && (
				<FindPeople
					field={ `find_${ right.key }` }
					label={ __( 'Give it to', 'mentoring-program' ) }
					help={ __(
						'Part of a name or an e-mail address.',
						'mentoring-program'
					) }
					nobody={ __( 'Nobody else found.', 'mentoring-program' ) }
					chosen={ right.holders.map( ( one ) => one.id ) }
					onAdd={ ( { id } ) => void change( id, true ) }
				/>
			) }
		</fieldset>
	);
}
