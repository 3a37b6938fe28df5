import { ProgramScreen } from '../../program/screen';
import { mount } from '../mount';

mount( ProgramScreen );
