import { takeFragment } from './fragment';
import { show } from './page';
import { Remote } from './remote/Remote';

/** The page is /remote, with a pairing behind the # the first time. */
show(<Remote pairing={takeFragment()} />);
