import { SettingsScreen } from '../../setup/screen';
import { mount } from '../mount';

mount( SettingsScreen );
