import '../../ui/base.css';
import '../staff/staff.css';
import '../staff/parts.css';
import '../staff/sheet.css';
import './agreement-sheet.css';
import { mount } from '../../app/mount.tsx';
import { AgreementPage } from './agreement-page.tsx';

mount(<AgreementPage />);
