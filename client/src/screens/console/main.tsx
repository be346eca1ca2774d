import '@mantine/core/styles.css';
import '../../ui/base.css';
import './console.css';
import './inbox/inbox.css';
import './case/case.css';
import './meetings/meetings.css';
import './register/receipt.css';
import { mount } from '../../app/mount.tsx';
import { Console } from './console.tsx';

mount(<Console />);
