import { RegistrationScreen } from '../../registration/screen';
import { mount } from '../mount';

mount( RegistrationScreen );
