import { useEffect, useRef } from 'preact/hooks';
import type { Said } from '../../core/text';
import { useT } from '../../i18n';
import { Texts } from './Texts';
import './Large.css';

export interface LargeProps {
  texts: readonly string[];
  labels: readonly Said[];
  /** The language of the texts. */
  lang: string;
  onBack: () => void;
}

/** Up to so many characters fit at so many units of the wall. */
const sizes = [[60, 12], [140, 9], [300, 6.6]] as const;
const smallest = 5.2;

/** One answer in front of all the others, as large as can be. A press or Escape brings the others back. */
export function Large({ texts, labels, lang, onBack }: LargeProps) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current!;
    element.showModal();
    return () => element.close();
  }, []);
  const length = texts.join('').length;
  const size = sizes.find(([most]) => length <= most)?.[1] ?? smallest;
  return (
    <dialog
      ref={dialog}
      class="large"
      style={{ '--large': size }}
      aria-label={t('wall.large')}
      onClick={onBack}
      onCancel={(event) => {
        event.preventDefault();
        onBack();
      }}
    >
      <p class="large-text" lang={lang}>
        <Texts texts={texts} labels={labels} />
      </p>
      <button type="button" class="unseen">
        {t('wall.back')}
      </button>
    </dialog>
  );
}
