/** The participant's page starts here. */
import { render } from 'preact';
import '../../ui/index.css';
import { readAddress } from './address';
import { readDelivered } from './delivered';
import { deviceKeep, waysTo } from './device';
import { Phone } from './Phone';
import './phone.css';

const address = readAddress(location);
// What the QR code carried is for this phone, not for whoever is sent the address later.
if (location.hash !== '') history.replaceState(null, '', location.pathname);

render(
  <Phone address={address} delivered={readDelivered(document.getElementById('scene')?.textContent ?? '')} keep={deviceKeep()} ways={waysTo(location)} />,
  document.getElementById('app')!,
);
