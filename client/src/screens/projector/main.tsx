import '../../ui/old-browsers.ts';
import '../../ui/base.css';
import './projector.css';
import './frames.css';
import './outcome.css';
import { mount } from '../../app/mount.tsx';
import { Projector } from './projector.tsx';

const code = /^\/p\/(\d{6})/.exec(location.pathname)?.[1] ?? '';
const preview = new URLSearchParams(location.search).has('preview');

mount(<Projector code={code} preview={preview} />);
