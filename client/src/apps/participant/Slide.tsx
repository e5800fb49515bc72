import type { Question, Scene } from '../../core/protocol';
import type { Room } from '../../core/room';
import { useLang } from '../../i18n';
import { askingOf } from '../../questions/asks';
import { RoundShell } from './RoundShell';
import { headingId } from './Shell';

/** Something to read together. */
export function Slide({ room, scene, question }: { room: Room; scene: Scene; question: Question }) {
  const lang = useLang();
  const { Ask } = askingOf(question);
  return (
    <RoundShell scene={scene}>
      <Ask
        question={question}
        lang={lang}
        draft={null}
        onDraft={() => undefined}
        onSend={() => undefined}
        mine={null} onMine={() => undefined} seed={room.seed}
        labelledBy={headingId}
        describedBy={undefined}
      />
    </RoundShell>
  );
}
