import type { ComponentChildren } from 'preact';
import { Dialog } from './Dialog';
import { useT } from '../i18n';
import './KeyHelp.css';

export interface KeyLine {
  /** Keys that do the same, as printed on them. */
  keys: readonly string[];
  does: string;
}

export interface KeyHelpProps {
  lines: readonly KeyLine[];
  onClose: () => void;
  /** What there is to set about keys. */
  children?: ComponentChildren;
}

/** Which key does what. */
export function KeyHelp({ lines, onClose, children }: KeyHelpProps) {
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
      {children}
    </Dialog>
  );
}
