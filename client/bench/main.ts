/** What `tests/bench/cloud.py` calls in a real browser, whose fonts and canvas are the ones that count. */
import '../src/ui/index.css';
import '../src/ui/fonts.css';
import '../src/i18n/whole';
import { calmly } from './calmly';
import { compare, peerLongest } from './compare';
import { crowd } from './crowd';

Object.assign(window, { compare, crowd, calmly, peerLongest });
