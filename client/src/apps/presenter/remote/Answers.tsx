import { useState } from 'preact/hooks';
import type { RemoteScene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Status } from '../../../ui/Status';
import { useTitle } from '../useTitle';
import { writes } from '../writes';
import { Grouping } from './Grouping';
import { Inquiry } from './Inquiry';
import { Merging } from './Merging';
import { modesNow } from './modes';
import { Reading } from './Reading';
import { RoomSees } from './RoomSees';
import { Switch } from './Switch';
import type { Orders } from './useOrders';
import './Answers.css';

type Tab = 'read' | 'merge' | 'group';

export interface AnswersProps {
  scene: RemoteScene;
  lang: Lang;
  orders: Orders;
  /** Asks which answers wait. */
  onMode: () => void;
}

/** The answers of the question in front of the room, for who decides about them: the presenter or a moderator. */
export function Answers({ scene, lang, orders, onMode }: AnswersProps) {
  const t = useT();
  const { question, round, moderation } = scene;
  const { text, lang: spoken } = say(question?.prompt ?? scene.title, lang);
  useTitle(text);
  const heading = (
    <>
      <h1 class="answers-question" lang={spoken} tabIndex={-1}>
        {text}
      </h1>
      {/* Another question is heard without leaving the list. */}
      <Status>{text}</Status>
    </>
  );
  if (!writes(question)) {
    return (
      <main class="answers" tabIndex={0}>
        {heading}
        <p class="reading-nothing">{t(question === null || question.kind === 'content' ? 'moderator.waiting' : 'read.nothing.written')}</p>
      </main>
    );
  }
  return (
    <main class="answers" tabIndex={0}>
      {heading}
      <RoomSees scene={scene} none={t('read.room.none')} />
      <button type="button" class="answers-mode" aria-haspopup="dialog" onClick={onMode}>
        {t(modesNow[moderation ?? 'off'])}
      </button>
      {/* Another round is another list. */}
      <Lists key={round?.key} scene={scene} orders={orders} />
    </main>
  );
}

function Lists({ scene, orders }: { scene: RemoteScene; orders: Orders }) {
  const t = useT();
  const [tab, choose] = useState<Tab>('read');
  const kind = scene.question?.kind;
  if (kind === 'questions') return <Inquiry scene={scene} orders={orders} />;
  const more = kind === 'cloud' ? 'merge' : kind === 'open' ? 'group' : null;
  return (
    <>
      {more && (
        <Switch
          label={t('read.tabs')}
          now={tab}
          onChoose={choose}
          choices={[
            ['read', t('read.tab.read')],
            [more, t(more === 'merge' ? 'read.tab.merge' : 'read.tab.group')],
          ]}
        />
      )}
      {tab === 'read' && <Reading scene={scene} orders={orders} />}
      {tab === 'merge' && <Merging scene={scene} orders={orders} />}
      {tab === 'group' && <Grouping scene={scene} orders={orders} />}
    </>
  );
}
