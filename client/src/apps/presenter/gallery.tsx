import '../../ui/fonts.css';
import { Gallery } from './gallery/Gallery';
import { onFragment, takeFragment } from './fragment';
import { show } from './page';

/** The page is /present, with a one-time link behind the #, or /decks. Another link begins the page anew. */
const begin = (link: string | null) => show(<Gallery key={link} link={link} />);

begin(takeFragment());
onFragment(begin);
