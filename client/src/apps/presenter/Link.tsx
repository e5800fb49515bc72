import { useRef, useState } from 'preact/hooks';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import './Link.css';

/** A link to be copied. */
export function Link({ link }: { link: string }) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // A server in a room without internet has no certificate, and then browsers give pages no clipboard.
      setCopied(document.execCommand('copy'));
    }
  }
  return (
    <>
      <label class="link">
        <span class="unseen">{t('invite.link')}</span>
        <input ref={field} readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
      <Button wide onPress={() => void copy()}>
        {copied ? t('invite.copied') : t('invite.copy')}
      </Button>
      <p role="status">{copied === false ? t('invite.by.hand') : copied && <span class="unseen">{t('invite.copied')}</span>}</p>
    </>
  );
}
