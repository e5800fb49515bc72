import '../../ui/fonts.css';
import { Check } from './check/Check';
import { show } from './page';

/** The page is /check. Anybody may open it: a phone of the venue says more than the presenter's laptop. */
show(<Check />);
