import '../../ui/base.css';
import '../staff/staff.css';
import '../staff/parts.css';
import '../staff/top.css';
import './chair.css';
import './panels.css';
import { mount } from '../../app/mount.tsx';
import { ChairPage } from './chair-page.tsx';

mount(<ChairPage />);
