import { useState } from 'preact/hooks';
import type { Command } from '../../../core/desk';
import type { Chain, Scene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { candidates, least, most, offered } from './chaining';
import './ChainPanel.css';

const kinds = { choice: 'chain.choice', ranking: 'chain.ranking', points: 'chain.points' } as const satisfies Record<Chain['kind'], string>;
const kindNames = Object.keys(kinds) as Chain['kind'][];

export interface ChainPanelProps {
  scene: Scene;
  lang: Lang;
  onCommand: (command: Command) => void;
  onClose: () => void;
}

/** Makes the next question of what the room answered to this one. */
export function ChainPanel({ scene: { question, result }, lang, onCommand, onClose }: ChainPanelProps) {
  const t = useT();
  const asked = say(question!.prompt, lang);
  // What came in since the panel opened does not move what is being chosen from.
  const [found] = useState(() => candidates(result!));
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(found.slice(0, offered)));
  const [kind, setKind] = useState<Chain['kind']>('choice');
  const [prompt, setPrompt] = useState(asked.text);
  const ready = picked.size >= least && picked.size <= most && prompt.trim() !== '';

  const toggle = (text: string) => {
    const next = new Set(picked);
    if (!next.delete(text)) next.add(text);
    setPicked(next);
  };
  return (
    <Dialog title={t('do.chain')} onClose={onClose}>
      <form
        class="chain"
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          const text = prompt.trim();
          onCommand({ do: 'chain', kind, items: found.filter((one) => picked.has(one)), prompt: text === asked.text ? null : { [asked.lang]: text } });
        }}
      >
        <p class="chain-means">{t('chain.means', { most })}</p>
        <label class="chain-prompt">
          <span>{t('chain.prompt')}</span>
          <textarea rows={2} maxLength={300} value={prompt} lang={asked.lang} onInput={({ currentTarget }) => setPrompt(currentTarget.value)} />
        </label>
        <fieldset class="chain-kinds">
          <legend>{t('chain.kind')}</legend>
          {kindNames.map((name) => (
            <label key={name}>
              <input type="radio" name="chain" checked={kind === name} onChange={() => setKind(name)} />
              {t(kinds[name])}
            </label>
          ))}
        </fieldset>
        <fieldset class="chain-items">
          <legend>
            {t('chain.items')} · {t('chain.picked', { n: picked.size })}
          </legend>
          {found.map((text) => (
            <label key={text}>
              <input type="checkbox" checked={picked.has(text)} disabled={!picked.has(text) && picked.size >= most} onChange={() => toggle(text)} />
              <bdi lang={asked.lang}>{text}</bdi>
            </label>
          ))}
        </fieldset>
        <button type="submit" class="button button-primary" aria-disabled={!ready || undefined}>
          {t('chain.make')}
        </button>
      </form>
    </Dialog>
  );
}
