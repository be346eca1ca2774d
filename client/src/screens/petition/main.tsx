import '../../ui/old-browsers.ts';
import '../../ui/base.css';
import './petition.css';
import { mount } from '../../app/mount.tsx';
import { ResidentPages } from './resident-pages.tsx';

mount(<ResidentPages />);
