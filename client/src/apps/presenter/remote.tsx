import { onFragment, takeFragment } from './fragment';
import { show } from './page';
import { Remote } from './remote/Remote';

/** The page is /remote, with a pairing behind the # the first time. Another pairing is another room: the page begins anew. */
const begin = (pairing: string | null) => show(<Remote key={pairing} pairing={pairing} />);

begin(takeFragment());
onFragment(begin);
