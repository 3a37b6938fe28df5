import { SetupScreen } from '../../setup/screen';
import { mount } from '../mount';

mount( SetupScreen );
