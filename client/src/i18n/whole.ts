/** Every language at once, for tests and for the preview; a page carries one. */
import { learn, type Spoken } from './index';
import { begin } from './languages';

const files = import.meta.glob<Spoken & { name: string }>('./messages/*.json', { eager: true, import: 'default' });
const whole = Object.values(files);

whole.forEach(learn);
begin(
  whole.map(({ lang, name }) => ({ lang, name, file: '' })),
  whole.find(({ lang }) => lang === 'nl')!,
);
