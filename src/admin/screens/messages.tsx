import { MessageScreen } from '../../message/screen';
import { mount } from '../mount';

mount( MessageScreen );
