import type { Question, Scene } from '../../core/protocol';
import type { Room } from '../../core/room';
import { useLang } from '../../i18n';
import type { AnyAsking } from '../../questions/asks';
import { RoundShell } from './RoundShell';
import { headingId } from './Shell';

/** Something to read together. */
export function Slide({ room, scene, question, asking }: { room: Room; scene: Scene; question: Question; asking: AnyAsking }) {
  const lang = useLang();
  const { Ask } = asking;
  return (
    <RoundShell scene={scene}>
      <Ask
        question={question}
        lang={lang}
        draft={null}
        onDraft={() => undefined}
        onSend={() => undefined}
        mine={null}
        onMine={() => undefined}
        margin={[]}
        onMargin={() => undefined}
        seed={room.seed}
        labelledBy={headingId}
        describedBy={undefined}
      />
    </RoundShell>
  );
}
