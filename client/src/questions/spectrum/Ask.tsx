import { say } from '../../core/text';
import type { Spectrum, SpectrumAnswer } from '../../core/protocol';
import { useT } from '../../i18n';
import { Slider } from '../../ui/Slider';
import type { AskProps } from '../asking';

/** One line; nobody stands on it until they say where. */
export function Ask({ question, lang, draft, onDraft, describedBy }: AskProps<Spectrum, SpectrumAnswer>) {
  const t = useT();
  const left = say(question.left, lang);
  return (
    <div>
      <p class="ask-hint">{t('spectrum.hint')}</p>
      <Slider
        value={draft?.place ?? null}
        onValue={(place) => onDraft({ kind: 'spectrum', place })}
        label={say(question.prompt, lang).text}
        low={left.text}
        high={say(question.right, lang).text}
        lang={left.lang}
        describedBy={describedBy}
      />
    </div>
  );
}
