import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Wordmark } from '../../ui/Mark';
import { Ripples } from '../../ui/Ripples';
import './Apart.css';

export interface ApartProps {
  /** The one sentence that says what is going on. */
  sentence: string;
  link?: { href: string; text: string };
  /** The link is what most people come for. */
  leads?: boolean;
  /** What helps somebody else. */
  aside?: string;
  /** What can be done here. */
  action?: { does: string; onPress: () => void };
  /** Where trying again can help. */
  onRetry?: () => void;
}

/** A page with one sentence: nothing to see here, and why. */
export function Apart({ sentence, link, leads = false, aside, action, onRetry }: ApartProps) {
  const t = useT();
  return (
    <main class="apart">
      <p class="apart-name">
        <Wordmark name={t('klankbord')} />
      </p>
      <div class="apart-says">
        <div role="status">
          <h1 class="apart-sentence">{sentence}</h1>
        </div>
        {action && (
          <p>
            <Button kind="primary" onPress={action.onPress}>
              {action.does}
            </Button>
          </p>
        )}
        {link && (
          <a class={leads ? 'apart-leads button button-primary' : 'apart-link'} href={link.href}>
            {link.text}
          </a>
        )}
        {aside && <p class="apart-aside">{aside}</p>}
        {onRetry && (
          <p>
            <Button icon="again" onPress={onRetry}>
              {t('again')}
            </Button>
          </p>
        )}
      </div>
      <Ripples />
    </main>
  );
}
