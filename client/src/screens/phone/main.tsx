import '../../ui/old-browsers.ts';
import '../../ui/base.css';
import './phone.css';
import './ballot.css';
import './panels.css';
import './minutes/minutes.css';
import { mount } from '../../app/mount.tsx';
import { AskCode } from './ask-code.tsx';
import { Phone } from './phone.tsx';

const code = /^\/m\/(\d{6})/.exec(location.pathname)?.[1] ?? '';

mount(code ? <Phone code={code} /> : <AskCode />);
