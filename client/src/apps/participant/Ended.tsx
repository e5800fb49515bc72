import type { Question } from '../../core/protocol';
import { say } from '../../core/text';
import type { Room } from '../../core/room';
import { useLang, useT } from '../../i18n';
import { askingOf } from '../../questions/asks';
import { Button } from '../../ui/Button';
import { CopyButton } from './AnswerCard';
import { tellingNumber } from './rounds';
import { Arriving, TryAgain } from './Coming';
import type { LaterKinds } from './later';
import { Shell } from './Shell';
import './Ended.css';

/** It is over: what this person said, to keep or to clear. */
export function Ended({ room, kinds }: { room: Room; kinds: LaterKinds }) {
  const t = useT();
  const lang = useLang();
  const title = room.scene && say(room.scene.title, lang);
  const { notes } = room;
  const mine = Object.entries(notes).flatMap(([round, { question, answer }]) => {
    if (!question) return [];
    const number = tellingNumber(round, notes);
    return [{ round, prompt: say(question.prompt, lang), which: number && t('phone.round', number), said: askingOf(question as Question)?.said(question, answer, lang, t, room.margin(round)) ?? null }];
  });
  const complete = mine.every(({ said }) => said !== null);
  const text = mine.map(({ prompt, which, said }) => [which ? `${prompt.text} (${which})` : prompt.text, ...(said ?? []).map((line) => `– ${line.text}`)].join('\n')).join('\n\n');
  return (
    <Shell
      large
      heading={t('ended.title')}
      above={title ? <span lang={title.lang}>{title.text}</span> : 'Klankbord'}
      intro={<p class="phone-intro">{t('ended.over')}</p>}
      dock={mine.length > 0 && complete && <CopyButton text={text}>{t('ended.copy')}</CopyButton>}
    >
      {mine.length === 0 && <p class="phone-quiet">{t('ended.none')}</p>}
      {mine.length > 0 && (
        <section class="mine">
          <h2 class="mine-title">{t('ended.mine')}</h2>
          <dl>
            {mine.map(({ round, prompt, which, said }) => (
              <div key={round} class="mine-item">
                <dt>
                  <span lang={prompt.lang}>{prompt.text}</span>
                  {which && <span class="mine-round">{which}</span>}
                </dt>
                {said?.map((line, at) => (
                  <dd key={at} lang={line.lang || undefined}>
                    <bdi>{line.text}</bdi>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
          {!complete && <Arriving kinds={kinds} />}
          {!complete && kinds.arrival !== 'coming' && <TryAgain kinds={kinds} />}
          <p class="phone-quiet">{t('ended.kept')}</p>
          <Button onPress={() => room.forget()}>{t('ended.forget')}</Button>
        </section>
      )}
    </Shell>
  );
}
