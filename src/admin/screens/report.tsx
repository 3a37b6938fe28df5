import { ReportScreen } from '../../report/screen';
import { mount } from '../mount';

mount( ReportScreen );
