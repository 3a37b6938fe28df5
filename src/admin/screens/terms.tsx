import { TermScreen } from '../../term/screen';
import { mount } from '../mount';

mount( TermScreen );
