import { useState } from 'preact/hooks';
import { ExportsApi, formats, type Format } from '../../../core/exports';
import { useT, type Lang } from '../../../i18n';
import { zone } from '../../../i18n/writing';
import { Bar } from '../../../ui/Bar';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { failureSentence } from '../../presenter/sentences';
import { useExport } from './useExport';
import './Taking.css';

const api = new ExportsApi();

const kinds = {
  xlsx: { name: 'take.xlsx', means: 'take.xlsx.means' },
  pdf: { name: 'take.pdf', means: 'take.pdf.means' },
  pptx: { name: 'take.pptx', means: 'take.pptx.means' },
  'csv-semicolon': { name: 'take.csv-semicolon', means: 'take.csv-semicolon.means' },
  csv: { name: 'take.csv', means: 'take.csv.means' },
  jsonl: { name: 'take.jsonl', means: 'take.jsonl.means' },
} as const satisfies Record<Format, { name: string; means: string }>;

/** A room as a document: what there is, how far it is, and how to stop it. */
export function Taking({ room, lang, onClose }: { room: string; lang: Lang; onClose: () => void }) {
  const t = useT();
  const { making, taken, failure, begin, stop } = useExport(api, room, save);
  // A document is handed on, and notes are of organisers among themselves: who wants them in it says so.
  const [overlay, setOverlay] = useState(false);
  return (
    <Dialog title={t('take.title')} onClose={onClose}>
      <div class="taking">
        <p>{t('take.means')}</p>
        <div class="taking-now" aria-live="polite">
          {making && (
            <>
              <p>{t(making.state === 'waiting' ? 'take.waiting' : 'take.working', { name: t(kinds[making.format].name) })}</p>
              <div role="progressbar" aria-label={t(kinds[making.format].name)} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(making.part * 100)}>
                <Bar part={making.part} leads />
              </div>
              <Button onPress={stop}>{t('take.stop')}</Button>
            </>
          )}
          {taken && <p>{t('take.taken', { file: taken.name })}</p>}
          {failure !== null && <p role="alert">{failure === 'failed' ? t('take.failed') : failureSentence(t, failure)}</p>}
        </div>
        <label class="taking-overlay">
          <input type="checkbox" checked={overlay} onChange={({ currentTarget }) => setOverlay(currentTarget.checked)} />
          <span>
            {t('take.overlay')} <span class="taking-means">{t('take.overlay.means')}</span>
          </span>
        </label>
        <ul class="taking-list">
          {formats.map((format) => (
            <li key={format}>
              <button type="button" class="taking-one" aria-disabled={making !== null || undefined} onClick={() => making === null && begin({ format, language: written(lang), overlay, zone: zone() })}>
                <span class="taking-name">{t(kinds[format].name)}</span>
                <span class="taking-means">{t(kinds[format].means)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

/** Documents know two languages; whoever reads another is helped more by English. */
function written(lang: Lang): 'nl' | 'en' {
  return lang === 'nl' ? 'nl' : 'en';
}

/** The server says that it is a file to keep, so the page stays where it is. */
function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
