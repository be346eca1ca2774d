import '../../ui/base.css';
import '../staff/staff.css';
import '../staff/parts.css';
import '../staff/sheet.css';
import './minutes-paper.css';
import { mount } from '../../app/mount.tsx';
import { MinutesPage } from './minutes-page.tsx';

mount(<MinutesPage />);
