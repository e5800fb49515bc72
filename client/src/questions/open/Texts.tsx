import type { Said } from '../../core/text';
import './Texts.css';

/** One answer: its text, or each of its halves under the label of its field. */
export function Texts({ texts, labels }: { texts: readonly string[]; labels: readonly Said[] }) {
  if (labels.length === 0) return <bdi>{texts[0]}</bdi>;
  return (
    <span class="halved">
      {labels.map(
        ({ text, lang }, at) =>
          texts[at] && (
            <span key={at} class="halved-half">
              <span class="halved-label" lang={lang}>
                {text}
                <span class="unseen">: </span>
              </span>
              <bdi>{texts[at]}</bdi>
            </span>
          ),
      )}
    </span>
  );
}
