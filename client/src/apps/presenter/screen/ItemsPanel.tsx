import type { Command } from '../../../core/desk';
import type { Item, Scene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useBackstage } from './backstage';
import { dropsFrom } from './items';
import './ItemsPanel.css';

export interface ItemsPanelProps {
  scene: Scene;
  room: string;
  lang: Lang;
  onCommand: (command: Command) => void;
  onClose: () => void;
}

/** The things this question is about, to take one out or put it back. */
export function ItemsPanel({ scene, room, lang, onCommand, onClose }: ItemsPanelProps) {
  const t = useT();
  const dropped = useBackstage(room)?.dropped ?? [];
  const row = ({ id, label }: Item, out: boolean) => {
    const { text, lang: spoken } = say(label, lang);
    return (
      <li key={id} class={out ? 'items-item items-out' : 'items-item'}>
        <span lang={spoken}>{text}</span>
        <Button onPress={() => onCommand({ do: 'drop', item: id, dropped: !out })}>
          {out ? t('items.back') : t('items.drop')}
          <span class="unseen"> {text}</span>
        </Button>
      </li>
    );
  };
  return (
    <Dialog title={t('items.title')} onClose={onClose}>
      <p class="items-means">{t('items.means')}</p>
      <ul>
        {((scene.question && dropsFrom(scene.question)) ?? []).map((item) => row(item, false))}
        {dropped.map((item) => row(item, true))}
      </ul>
    </Dialog>
  );
}
