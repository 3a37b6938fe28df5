import { OverviewScreen } from '../overview';
import { mount } from '../mount';

mount( OverviewScreen );
