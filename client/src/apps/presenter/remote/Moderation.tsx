import { useRef } from 'preact/hooks';
import type { Command } from '../../../core/desk';
import type { QuestionsResult, RemoteScene } from '../../../core/protocol';
import { useT } from '../../../i18n';
import { useSteady } from '../../../questions/steady';
import { Button } from '../../../ui/Button';
import { Icon, type IconName } from '../../../ui/Icon';
import { asides } from './asides';
import './Dock.css';
import './Moderation.css';

export interface ModerationProps {
  result: QuestionsResult;
  handled: RemoteScene['handled'];
  /** Without a connection nothing can be done. */
  off: boolean;
  onCommand: (command: Command) => void;
}

/** What the presenter can decide about a question; the same press takes it back. */
const decisions = [
  { mark: 'active', icon: 'up', says: 'ask.active' },
  { mark: 'pinned', icon: 'pin', says: 'ask.pinned' },
  { mark: 'answered', icon: 'tick', says: 'ask.answered' },
  { mark: 'aside', icon: 'hide', says: 'ask.aside' },
] as const satisfies readonly { mark: string; icon: IconName; says: string }[];

/** What the room asks, each question with what can be decided about it, and what was set aside, to bring back. */
export function Moderation({ result, handled, off, onCommand }: ModerationProps) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const questions = useSteady(result.questions, list);
  const away = asides(handled);
  const marks = new Map(handled.map(({ bucket, mark }) => [bucket, mark]));
  const decide = (bucket: string, mark: string | null) => onCommand({ do: 'mark', bucket, mark });
  return (
    <section class="moderation" aria-label={t('ask.list')}>
      <ol ref={list}>
        {questions.map(({ key, bucket, text, support }) => (
          <li key={key} class="moderation-one">
            <p class="moderation-text">
              <bdi>{text}</bdi>{' '}
              {support > 0 && (
                <span class="moderation-support">
                  <Icon name="heart" />
                  <span aria-hidden="true">{support}</span>
                  <span class="unseen">{t('support.count', support)}</span>
                </span>
              )}
            </p>
            <div class="moderation-row" role="group" aria-label={text}>
              {decisions.map(({ mark, icon, says }) => {
                const on = marks.get(bucket) === mark;
                return (
                  <button
                    key={mark}
                    type="button"
                    class="dock-button moderation-button"
                    aria-pressed={on}
                    aria-disabled={off || undefined}
                    onClick={off ? undefined : () => decide(bucket, on ? null : mark)}
                  >
                    <Icon name={icon} />
                    {t(says)}
                  </button>
                );
              })}
            </div>
          </li>
        ))}
      </ol>
      {result.questions.length === 0 && <p class="moderation-none">{t('questions.none')}</p>}
      {away.length > 0 && (
        <details class="moderation-away">
          <summary>{t('questions.aside', away.length)}</summary>
          <ul>
            {away.map(({ bucket, text }) => (
              <li key={bucket} class="moderation-gone">
                <bdi>{text}</bdi>
                <Button icon="undo" kind="quiet" disabled={off} onPress={() => decide(bucket, null)}>
                  {t('ask.back')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
