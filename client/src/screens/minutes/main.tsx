import '../../ui/base.css';
import '../staff/staff.css';
import '../staff/parts.css';
import './sheet.css';
import './minutes-paper.css';
import './agreement/agreement-sheet.css';
import { mount } from '../../app/mount.tsx';
import { AgreementPage } from './agreement/agreement-page.tsx';
import { MinutesPage } from './minutes-page.tsx';

mount(location.pathname.startsWith('/agreement/') ? <AgreementPage /> : <MinutesPage />);
