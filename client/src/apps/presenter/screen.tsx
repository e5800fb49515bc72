import '../../ui/fonts.css';
import { show } from './page';
import { Screen } from './screen/Screen';

/** The page is /rooms/{room}/screen. */
const room = decodeURIComponent(location.pathname.split('/')[2] ?? '');

show(<Screen room={room} />);
