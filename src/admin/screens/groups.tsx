import { GroupScreen } from '../../group/screen';
import { mount } from '../mount';

mount( GroupScreen );
