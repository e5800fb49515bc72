import { useState } from 'preact/hooks';
import type { AskedRoom } from '../../../core/archive';
import { OverlayApi, type CommonThread, type ThreadTally } from '../../../core/overlay';
import { useT, type Lang } from '../../../i18n';
import { Bar } from '../../../ui/Bar';
import { Button } from '../../../ui/Button';
import { failureSentence } from '../../presenter/sentences';
import { daysOf } from '../compare/names';
import { spotAddress } from '../place';
import { useAsked } from '../useAsked';
import { foundIn, shownOf } from './rooms';
import '../margin/Worn.css';
import './CommonThreads.css';

const overlay = new OverlayApi();

export interface CommonThreadsProps {
  question: string;
  /** Every room that asked it. */
  asked: readonly AskedRoom[];
  /** Nothing else tells what people answered: without threads it is said how they are found. */
  alone: boolean;
  lang: Lang;
  api?: OverlayApi;
}

/** The threads through the answers to a question, over all rooms: in which each came back, of how many people, in their words. */
export function CommonThreads({ question, asked, alone, lang, api = overlay }: CommonThreadsProps) {
  const t = useT();
  const { found, failure, again } = useAsked(question, () => api.threads(question));
  if (!alone && !found?.length) return null;
  return (
    <section class="common">
      <h2 class="common-title">{t('threads.title')}</h2>
      {failure !== null && (
        <p role="alert">
          {failureSentence(t, failure)} <Button onPress={again}>{t('again')}</Button>
        </p>
      )}
      {found && <p class="compare-lead">{t(found.length === 0 ? 'threads.over.none' : 'threads.over')}</p>}
      <ol class="common-threads">
        {found?.map((thread) => (
          <Thread key={thread.name} thread={thread} question={question} asked={asked} lang={lang} api={api} />
        ))}
      </ol>
    </section>
  );
}

interface ThreadProps extends Omit<Required<CommonThreadsProps>, 'alone'> {
  thread: CommonThread;
}

function Thread({ thread, question, asked, lang, api }: ThreadProps) {
  const t = useT();
  const shown = shownOf(asked);
  const found = foundIn(thread, shown);
  const days = daysOf(asked, lang);
  if (found.length === 0) return null;
  const people = found.reduce((sum, { tally }) => sum + tally.people, 0);
  return (
    <li>
      <h3 class={`thread-name common-name tint-${thread.colour}`}>{thread.name}</h3>
      <p class="common-sum">{t('threads.over.sum', { people, rooms: found.length, asked: shown.length })}</p>
      <ul>
        {found.map(({ room, tally }) => (
          <li key={room.id} class="common-room">
            <InRoom tally={tally} day={days.get(room.id)!} question={question} api={api} />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface InRoomProps {
  tally: ThreadTally;
  day: string;
  question: string;
  api: OverlayApi;
}

/** What a thread comes to in one room; opened, what people said. */
function InRoom({ tally: { room, thread, people, of }, day, question, api }: InRoomProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="common-tally">
        <span class="common-day">{day}</span>
        <span class="common-lane" aria-hidden="true">
          <Bar part={of === 0 ? 0 : people / of} />
        </span>
        <span class="common-people">{t('threads.people', { n: people, of })}</span>
      </summary>
      {open && <Quotes room={room} thread={thread} question={question} api={api} />}
    </details>
  );
}

/** What belongs to a thread in a room, and what people said of it; each leads to the answer. */
function Quotes({ room, thread, question, api }: { room: string; thread: string; question: string; api: OverlayApi }) {
  const t = useT();
  const { found, failure, again } = useAsked(room, () => api.read(room));
  const here = found?.threads.find(({ id }) => id === thread);
  return (
    <div class="common-said">
      {failure !== null && (
        <p role="alert">
          {failureSentence(t, failure)} <Button onPress={again}>{t('again')}</Button>
        </p>
      )}
      {here?.memo && <p class="thread-memo">{here.memo}</p>}
      <ul>
        {here?.answers.map(({ answer, round, text }) => (
          <li key={answer}>
            <a class="common-quote" href={spotAddress(room, { question, round, answer })}>
              <q>{text}</q>
            </a>
          </li>
        ))}
      </ul>
      <a class="compare-read" href={spotAddress(room, { question })}>
        {t('threads.over.read')}
      </a>
    </div>
  );
}
