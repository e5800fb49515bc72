import { useRef } from 'preact/hooks';
import type { Lens, Line } from '../../core/protocol';
import { useT } from '../../i18n';
import { useCalm } from '../../ui/calm';
import { Figure } from '../../ui/Figure';
import { useFit } from './fit';
import { emptyLeaf, lensNames, overlaps, ranks, wordsThrough } from './lenses';
import './Spread.css';

/** A word of no more parts is not divided over two columns. */
const few = 6;
/** Milliseconds for which a leaf stays as it is while answers come in: a list that moves cannot be read. */
const still = 3_000;

export interface SpreadProps {
  lens: Lens;
  /** The language of the words. */
  lang: string;
  per: 'person' | 'table';
}

/** The leaf that lies open, like a page of a book: what it is of, the words, and which leaf it is. */
export function Spread({ lens: latest, lang, per }: SpreadProps) {
  const t = useT();
  const lens = useCalm(latest, still);
  const box = useRef<HTMLDivElement>(null);
  useFit(box, lens.leaves, [lens.lines]);
  const { name, leaf, leaves, lines } = lens;
  return (
    <section class={leaf === 0 ? 'spread spread-first' : 'spread'} aria-label={t(lensNames[name])}>
      <header class="spread-head">
        <h2 class="spread-title">
          {t(lensNames[name])} <span class="spread-count">{t('lens.words', { n: wordsThrough(name, lens) })}</span>
        </h2>
        {leaves > 1 && <p class="spread-number">{t('lens.leaf', { leaf: leaf + 1, leaves })}</p>}
      </header>
      <div class="spread-box" ref={box}>
        {lines.length === 0 ? (
          <p class="spread-none">{t(emptyLeaf[name])}</p>
        ) : name === 'once' ? (
          <Words lines={lines} lang={lang} />
        ) : name === 'grouped' ? (
          <Groups lines={lines} lang={lang} per={per} />
        ) : (
          <Ranks lines={lines} lang={lang} per={per} />
        )}
      </div>
      {name === 'grouped' && lines.some(overlaps) && <p class="spread-note">{t('lens.overlap')}</p>}
    </section>
  );
}

/** Words that follow each other, none before the other. */
function Words({ lines, lang }: { lines: readonly Line[]; lang: string }) {
  return (
    <ul class="spread-words" lang={lang}>
      {lines.map(({ key, label }) => (
        <li key={key} data-whole>
          <bdi>{label}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** How many people gave them, in the margin, and the words. */
function Ranks({ lines, lang, per }: Pick<SpreadProps, 'lang' | 'per'> & { lines: readonly Line[] }) {
  return (
    <dl class="spread-columns" style={{ '--digits': digits(lines) }}>
      {ranks(lines).map((rank) => (
        <div key={rank.count} class="spread-rank">
          <dt>
            <Margin count={rank.count} per={per} />
          </dt>
          <dd>
            <Words lines={rank.lines} lang={lang} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Each word with the words it is made of, and how many gave each. */
function Groups({ lines, lang, per }: Pick<SpreadProps, 'lang' | 'per'> & { lines: readonly Line[] }) {
  const t = useT();
  return (
    <ul class="spread-columns" style={{ '--digits': digits(lines) }}>
      {lines.map(({ key, label, count, parts }) => (
        <li key={key} class={parts.length > few ? 'spread-rank spread-group' : 'spread-rank spread-group spread-short'}>
          <Margin count={count} per={per} />
          <div>
            <p class="spread-whole" lang={lang} data-whole>
              <bdi>{label}</bdi>
            </p>
            <ul class="spread-words spread-parts" aria-label={t('lens.parts', { label })} lang={lang}>
              {parts.map((part) => (
                <li key={part.label} data-whole>
                  <bdi>{part.label}</bdi> <span class="spread-part"><Figure value={part.count} /></span>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The longest of the figures in the margin. */
const digits = (lines: readonly Line[]) => Math.max(...lines.map(({ count }) => `${count}`.length));

/** The figure before a line. */
function Margin({ count, per }: { count: number; per: SpreadProps['per'] }) {
  const t = useT();
  return (
    <span class="spread-figure figures">
      <span aria-hidden="true">
        <Figure value={count} />
      </span>
      <span class="unseen">{t('people', { n: count, per })}</span>
    </span>
  );
}
