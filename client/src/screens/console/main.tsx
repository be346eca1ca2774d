import '../../ui/base.css';
import { mount } from '../../app/mount.tsx';

mount(<main />);
