import '../../ui/old-browsers.ts';
import '../../ui/base.css';
import './home.css';
import { mount } from '../../app/mount.tsx';
import { Home } from './home.tsx';

mount(<Home />);
