import { Dialog } from './Dialog';
import { useT } from '../i18n';
import './KeyHelp.css';

export interface KeyLine {
  /** Keys that do the same, as printed on them. */
  keys: readonly string[];
  does: string;
}

/** Which key does what. */
export function KeyHelp({ lines, onClose }: { lines: readonly KeyLine[]; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog title={t('keys')} onClose={onClose}>
      <dl class="keyhelp">
        {lines.flatMap(({ keys, does }) => [
          <dt key={`${does} keys`}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>,
          <dd key={does}>{does}</dd>,
        ])}
      </dl>
    </Dialog>
  );
}
