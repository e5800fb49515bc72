import { useState } from 'preact/hooks';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import './Once.css';

/** Something that is shown this once: a link for somebody, or a token. */
export function Once({ label, secret, onGone }: { label: string; secret: string; onGone: () => void }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  return (
    <div class="once" role="group" aria-label={label}>
      <p>{label}</p>
      <p class="once-secret">{secret}</p>
      <p class="account-buttons">
        <Button kind="plain" onPress={() => void navigator.clipboard?.writeText(secret).then(() => setCopied(true))}>
          {t(copied ? 'account.copied' : 'account.copy')}
        </Button>
        <Button kind="quiet" onPress={onGone}>
          {t('close')}
        </Button>
      </p>
    </div>
  );
}
