import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Figure } from '../../ui/Figure';
import { useReducedMotion } from '../../ui/motion';
import { useT } from '../../i18n';
import type { Said } from '../../core/text';
import { Icon } from '../../ui/Icon';
import { Leaf } from '../Leaf';
import { ByItself, usePage } from '../leafing';
import { useColumns } from './columns';
import { byGroup } from './groups';
import { Large } from './Large';
import { pages } from './pages';
import { Texts } from './Texts';
import './Wall.css';

export interface Text {
  key: string;
  /** One, or one for each label. */
  texts: readonly string[];
  /** How many people wrote exactly this. */
  times: number;
  /** How many others support it. */
  support: number;
  /** The group into which the presenter put it. */
  group: string | null;
}

export interface Group {
  name: string;
  /** How many people wrote what is in it. */
  count: number;
}

export interface WallProps {
  /** In the order in which each was first written, so that a new one does not move the others. */
  texts: readonly Text[];
  /** What the halves of every text are called, where it has halves. */
  labels?: readonly Said[];
  /** What stands together, in this order; what is in no group comes last. */
  groups?: readonly Group[];
  /** How many different texts there are in all; `texts` are the newest of them. */
  distinct?: number;
  /** The language of the answers. */
  lang: string;
}

const none: readonly Group[] = [];

/** Milliseconds in which a page fades out, before it is turned. */
const fade = 420;

/** Everybody's words, calmly. On the wall it fills its box and leafs; on a phone it is as long as it needs to be. */
export function Wall({ texts: came, labels = [], groups = none, distinct = came.length, lang }: WallProps) {
  const t = useT();
  const still = useReducedMotion();
  // Cards are for who stands before the wall; at a desk every answer can be read beside it.
  const live = useContext(ByItself);
  const list = useRef<HTMLOListElement>(null);
  const texts = useMemo(() => byGroup(came, groups), [came, groups]);
  const { columns, wide } = useColumns(list, texts);
  const all = pages(columns, texts.length, wide);
  const leafing = usePage(all.length, distinct, still);
  const wanted = all[leafing.page]!;
  const [large, setLarge] = useState<string | null>(null);
  const { column, turning } = useTurning(wanted.column, still);
  const shown = all.find((page) => page.column === column) ?? wanted;
  // Whoever is here when the wall appears makes no entrance; everybody after that does, once.
  const settled = useRef(new Set(texts.map(({ key }) => key)));
  const earlier = distinct - texts.length;
  // A group whose heading is on a page before.
  const continued = groups.length > 0 && shown.from > 0 && texts[shown.from - 1]!.group === texts[shown.from]!.group ? texts[shown.from]!.group : null;
  const enlarged = texts.find(({ key }) => key === large);
  const enlarge = (key: string, { detail, currentTarget }: MouseEvent & { currentTarget: HTMLElement }) => {
    // A card that was clicked does not keep the space bar of the clicker for itself.
    if (detail > 0) currentTarget.blur();
    setLarge(key);
  };
  return (
    <figure class="wall">
      {enlarged && (
        <Large texts={enlarged.texts} labels={labels} lang={lang} onBack={() => setLarge(null)} />
      )}
      <div class="wall-window" inert={!live}>
        <ol
          ref={list}
          class={turning ? 'wall-columns wall-turning' : 'wall-columns'}
          style={{ transform: `translateX(calc(${-shown.column / wide} * (100% + var(--wall-gap))))` }}
          lang={lang}
        >
          {texts.map((text, i) => {
            const { key, group, times, support } = text;
            const here = i >= shown.from && i < shown.to;
            const first = groups.length > 0 && (i === 0 || texts[i - 1]!.group !== group);
            return (
              <li key={key} class={`wall-text${settled.current.has(key) ? '' : ' wall-new'}${here ? '' : ' wall-away'}${first ? ' wall-first' : ''}`}>
                {first && <Heading group={groups.find(({ name }) => name === group)} />}
                <button type="button" class="wall-card" tabIndex={here ? 0 : -1} onClick={(event) => enlarge(key, event)}>
                  <Texts texts={text.texts} labels={labels} />
                  {/* A space of its own goes with the line that ends there; a margin would start the next one. */}
                  {(times > 1 || support > 0) && ' '}
                  {times > 1 && (
                    <span class="wall-times figures">
                      <span aria-hidden="true">{t('wall.stack', { n: times })}</span>
                      <span class="unseen">{t('wall.times', { n: times })}</span>
                    </span>
                  )}
                  {times > 1 && support > 0 && ' '}
                  {support > 0 && (
                    <span class="wall-support figures">
                      <Icon name="heart" />
                      <span aria-hidden="true">
                        <Figure value={support} />
                      </span>
                      <span class="unseen">{t('support.count', { n: support })}</span>
                    </span>
                  )}
                </button>
              </li>
            );
          })}
        </ol>
      </div>
      {/* Its place is always kept: if it came and went, so would the last answer that fits. */}
      <p class="wall-range">
        {continued !== null && `${continued} · `}
        {all.length > 1 || earlier > 0 ? t('wall.range', { from: earlier + shown.from + 1, to: earlier + shown.to, total: distinct }) : ''}
        {all.length > 1 && <Leaf leafing={leafing} />}
      </p>
    </figure>
  );
}

function Heading({ group }: { group: Group | undefined }) {
  const t = useT();
  return (
    <h2 class="wall-group">
      {group ? group.name : t('wall.ungrouped')}
      {group && <span class="wall-people figures">{group.count}</span>}
    </h2>
  );
}

/** Turns to the `wanted` column by fading out, moving while nobody sees it, and fading in. */
function useTurning(wanted: number, still: boolean): { column: number; turning: boolean } {
  const [column, setColumn] = useState(wanted);
  useEffect(() => {
    if (column === wanted) return;
    const timer = setTimeout(() => setColumn(wanted), still ? 0 : fade);
    return () => clearTimeout(timer);
  }, [column, wanted, still]);
  return { column, turning: column !== wanted && !still };
}
