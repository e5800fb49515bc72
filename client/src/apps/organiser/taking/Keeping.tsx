import { useState } from 'preact/hooks';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { savePicture, type PictureType } from '../../../ui/picture/savePicture';

/** Saves a picture as it is seen now. `picture` finds it; `name` is what the file is called. */
export function Keeping({ picture, name }: { picture: () => Element | null; name: string }) {
  const t = useT();
  const [failed, setFailed] = useState(false);
  const keep = (type: PictureType) => () => {
    const element = picture();
    setFailed(false);
    if (element) savePicture(element, name, type).catch(() => setFailed(true));
  };
  return (
    <>
      <Button kind="quiet" onPress={keep('png')}>{t('take.png')}</Button>
      <Button kind="quiet" onPress={keep('svg')}>{t('take.svg')}</Button>
      {failed && <span role="alert">{t('take.unseen')}</span>}
    </>
  );
}
