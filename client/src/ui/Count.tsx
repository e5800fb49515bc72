import { useCounting } from './motion';
import { formatNumber, useLang } from '../i18n';

/** A number that counts its way to the next one. Its figures are all equally wide, so nothing beside it trembles. */
export function Count({ value }: { value: number }) {
  return <span class="figures">{formatNumber(useLang(), useCounting(value))}</span>;
}
