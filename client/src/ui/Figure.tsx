import { useLang, writing } from '../i18n';

/** A number as the reader's language writes it, with the same digits all over a page. `Count` counts its way to the next one. */
export function Figure({ value }: { value: number }) {
  return <>{writing(useLang()).number(value)}</>;
}
