import type { Comparison } from '../../../core/archive';
import { useT, type Lang } from '../../../i18n';
import { Lines } from './Lines';
import { namesOf } from './names';
import { sharesOf } from './percents';
import { Pictures } from './Pictures';
import { Prompt } from './Prompt';
import { Shares } from './Shares';
import { linesOf } from './stands';
import { Words } from './Words';
import './Sheet.css';

export interface SheetProps {
  found: Comparison;
  /** What there is to say where fewer than two things lie beside each other. */
  nothing: string;
  lang: Lang;
}

/** A comparison as it is read, shared and saved: what was asked, what lies beside each other, and what is not shown. */
export function Sheet({ found, nothing, lang }: SheetProps) {
  const t = useT();
  const { prompt, compared, asked, fewest } = found;
  const groups = compared.filter(({ name }) => name !== null).length;
  const lie = [groups > 0 && t('compare.groups', { n: groups }), compared.length > groups && t('compare.rooms', { n: compared.length - groups })];
  const held = asked.some((room) => room.protected) || compared.some(({ left_out: out }) => out > 0);
  return (
    <figure class="sheet">
      <Prompt prompt={prompt} lang={lang} />
      {compared.length > 1 ? (
        <>
          <p class="sheet-lie">{lie.filter(Boolean).join(' · ')}</p>
          <Picture found={found} lang={lang} />
        </>
      ) : (
        <p class="sheet-nothing">{nothing}</p>
      )}
      <p class="compare-lead">
        {t(held ? 'compare.protected' : 'compare.fewest', { fewest })} {compared.some(({ left_out: out }) => out > 0) && t('compare.left_out.why')}
      </p>
    </figure>
  );
}

/** The picture that shows most of this kind of answers. */
function Picture({ found: { compared, words, asked }, lang }: { found: Comparison; lang: Lang }) {
  const names = namesOf(compared, asked, lang);
  const lines = linesOf(compared, lang);
  if (lines.length > 0) return <Lines lines={lines} names={names} />;
  const shares = sharesOf(compared, lang);
  if (shares.length > 0) return <Shares rows={shares} parts={compared} names={names} />;
  if (words.length > 0) return <Words words={words} parts={compared} names={names} />;
  return <Pictures parts={compared} names={names} lang={lang} />;
}
