/** The participant's page starts here. */
import { render } from 'preact';
import '../../i18n/page';
import { keepFocus } from '../../ui/focus';
import '../../ui/index.css';
import { readAddress } from './address';
import { readDelivered } from './delivered';
import { deviceKeep, laterKinds, waysTo } from './device';
import { LaterKinds } from './later';
import { Phone } from './Phone';
import './phone.css';

const address = readAddress(location);
// What the QR code carried is for this phone, not for whoever is sent the address later.
if (location.hash !== '') history.replaceState(null, '', location.pathname);

const keep = deviceKeep();
const kinds = new LaterKinds(laterKinds(keep));

// The kinds of question that stand in the page come after this script.
addEventListener('DOMContentLoaded', () => {
  render(
    <Phone address={address} delivered={readDelivered(document.getElementById('scene')?.textContent ?? '')} keep={keep} ways={waysTo(location)} kinds={kinds} />,
    document.getElementById('app')!,
  );
  keepFocus();
});
