import '../../ui/fonts.css';
import { Gallery } from './gallery/Gallery';
import { takeFragment } from './fragment';
import { show } from './page';

/** The page is /present, with a one-time link behind the #, or /decks. */
show(<Gallery link={takeFragment()} />);
