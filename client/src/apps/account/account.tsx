import { show } from '../presenter/page';
// After the tokens, whose typefaces it replaces.
import '../../ui/fonts.css';
import { takeFragment } from '../presenter/fragment';
import { Door } from './Door';
import { arrival } from './arrival';

/** The pages /account and /people: coming in, one's own account, and everybody's. */
const secret = takeFragment();
show(<Door people={location.pathname === '/people'} arrival={arrival(secret)} />);
addEventListener('hashchange', () => location.reload());
