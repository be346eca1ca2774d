import '../../ui/base.css';
import '../staff/staff.css';
import '../staff/parts.css';
import '../staff/top.css';
import './desk.css';
import { mount } from '../../app/mount.tsx';
import { DeskPage } from './desk-page.tsx';

mount(<DeskPage />);
