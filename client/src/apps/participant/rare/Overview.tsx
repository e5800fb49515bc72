import { useContext } from 'preact/hooks';
import { pacedRound, type Room } from '../../../core/room';
import type { Scene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useLang, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { Anonymous } from '../Anonymous';
import { unanswered } from '../pacing';
import { Turning } from '../turning';
import { Shell } from '../Shell';
import './Overview.css';

/** Where everybody goes at their own pace: what is asked, what this person answered, and until when they may. */
export function Overview({ room, scene, begun }: { room: Room; scene: Scene; begun: boolean }) {
  const t = useT();
  const lang = useLang();
  const turn = useContext(Turning);
  const open = unanswered(scene, given);
  const title = say(scene.title, lang);
  // Before the beginning the first slide is next, also where it asks nothing.
  const next = begun ? open[0] : scene.paced[0]?.question.id;

  function given(round: string): boolean {
    const { recorded, sending } = room.standing(round);
    return recorded !== null || sending !== null;
  }

  return (
    <Shell
      large
      above={<span lang={title.lang}>{title.text}</span>}
      heading={!begun ? t('paced.welcome') : open.length > 0 ? t('paced.open', { n: open.length }) : t('paced.done')}
      intro={<p class="phone-intro">{scene.until === null ? t('paced.unlimited') : t('paced.until', { until: scene.until })}</p>}
      dock={
        next !== undefined && turn && (
          <Button kind="primary" wide onPress={() => turn(next)}>
            {begun ? t('paced.go') : t('paced.begin')}
          </Button>
        )
      }
    >
      <p class="phone-state">{begun ? t(open.length > 0 ? 'paced.kept' : 'paced.thanks') : t('paced.how')}</p>
      {!begun && <Anonymous />}
      <ol class="overview">
        {scene.paced.map(({ question }) => {
          const { text, lang: spoken } = say(question.prompt, lang);
          return (
            <li key={question.id}>
              <button type="button" class="overview-slide" onClick={() => turn?.(question.id)}>
                <span lang={spoken}>{text}</span>
                <State {...room.standing(pacedRound(question))} asks={question.kind !== 'content'} />
              </button>
            </li>
          );
        })}
      </ol>
    </Shell>
  );
}

/** How this person stands at one slide. */
function State({ recorded, sending, asks }: { recorded: unknown; sending: unknown; asks: boolean }) {
  const t = useT();
  if (!asks) return <span class="overview-state">{t('paced.read')}</span>;
  if (sending !== null) return <span class="overview-state">{t('sent.sending')}</span>;
  if (recorded === null) return <span class="overview-state overview-ring">{<span class="unseen">{t('paced.unanswered')}</span>}</span>;
  return (
    <span class="overview-state overview-tick">
      <Icon name="tick" />
      <span class="unseen">{t('paced.answered')}</span>
    </span>
  );
}
