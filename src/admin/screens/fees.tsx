import { FeeScreen } from '../../fee/screen';
import { mount } from '../mount';

mount( FeeScreen );
