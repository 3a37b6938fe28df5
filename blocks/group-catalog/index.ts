import { register } from '../shared/register.ts';
import metadata from './block.json';
import { Edit } from './edit.tsx';

register( metadata, Edit );
