import { useState } from 'preact/hooks';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { fileName, fileOf, save } from './saving';

/** Makes a file of the page as it is read now. */
export function Download({ created, title }: { created: number; title: string }) {
  const t = useT();
  const [saved, setSaved] = useState(false);

  async function download() {
    save(fileName(created), await fileOf(document.querySelector('main')!, title));
    setSaved(true);
  }

  return (
    <Button kind="primary" wide {...(saved && { icon: 'tick' as const })} onPress={() => void download()}>
      {t(saved ? 'ended.saved' : 'ended.save')}
    </Button>
  );
}
