import { useCounting } from './motion';
import { useLang, writing } from '../i18n';

/** A number that counts its way to the next one. Its figures are all equally wide, so nothing beside it trembles. */
export function Count({ value }: { value: number }) {
  return <span class="figures">{writing(useLang()).number(useCounting(value))}</span>;
}
