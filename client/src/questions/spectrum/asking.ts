import { say } from '../../core/text';
import type { Spectrum, SpectrumAnswer, SpectrumResult } from '../../core/protocol';
import type { Asking } from '../asking';
import { Ask } from './Ask';
import { ShowSpectrum } from './Show';

const middle = 50;

/** A line between two poles on the phone. */
export const spectrum: Asking<Spectrum, SpectrumAnswer, SpectrumResult> = {
  Ask,
  PhoneResult: ShowSpectrum,
  lacking: (_question, draft, t) => (draft === null ? t('spectrum.lacking') : null),
  final: (draft) => draft,
  written: () => false,
  said: ({ left, right }, { place }, lang, t) => {
    if (place === middle) return [{ text: t('spectrum.between', { left: say(left, lang).text, right: say(right, lang).text }), lang: '' }];
    return [{ text: t('spectrum.nearer', { pole: say(place < middle ? left : right, lang).text, place }), lang: '' }];
  },
};
