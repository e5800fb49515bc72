import { useEffect, useRef, useState } from 'preact/hooks';
import { OverlayApi, type Label } from '../../../core/overlay';
import { useT, type Translate } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { Apart } from '../../presenter/Apart';
import { useTitle } from '../../presenter/useTitle';
import { addressOf, everything } from '../list/looking';
import { Changed } from '../margin/Changed';
import { withHeld } from '../margin/held';
import { Naming } from '../margin/Naming';
import { useBack } from '../margin/useBack';
import { useChanging } from '../margin/useChanging';
import { listPath } from '../place';
import { Refused } from '../Refused';
import { useAsked } from '../useAsked';
import { Removing } from './Removing';
import '../margin/Worn.css';
import './Labels.css';

const overlay = new OverlayApi();

/** Every label of the server: on how much it is, and another name or colour for it everywhere. */
export function Labels({ api = overlay }: { api?: OverlayApi }) {
  const t = useT();
  const changing = useChanging();
  const { found, failure, again } = useAsked(`${changing.reads}`, () => api.labels());
  const [naming, setNaming] = useState<Label | null>(null);
  const [removing, setRemoving] = useState<Label | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useBack(naming && placeOf(naming));
  // What had the focus may have gone with its label.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [found]);
  const back = { href: listPath, text: t('archive.back') };
  useTitle(t('labels.title'));
  if (!found && failure) return <Refused failure={failure} link={back} onRetry={again} />;
  if (!found) return <Apart sentence={t('archive.coming')} />;
  const { keep, change } = changing;
  const rename = ({ id }: Label) => (rev: number, { name, colour }: { name: string; colour: number }) => keep(() => api.putLabel(id, rev, name, colour));
  // What nothing wears can be put back as it was; what many wear cannot.
  const removeUnworn = (label: Label) =>
    change(() => api.removeLabel(label), { message: t('labels.removed', { name: label.name }), undo: () => api.putLabel(label.id, 0, label.name, label.colour) });
  const remove = (label: Label) => {
    if (!isWorn(label)) return void removeUnworn(label);
    // On how much it is by now.
    again();
    setRemoving(label);
  };
  return (
    <main class="labels-page">
      <a class="read-back" href={back.href}>
        <Icon name="back" />
        {back.text}
      </a>
      <h1 ref={heading} tabIndex={-1} class="list-title">{t('labels.title')}</h1>
      <p class="labels-lead">{t(found.length === 0 && !naming ? 'labels.nothing' : 'labels.lead')}</p>
      <ul class="labels-list">
        {withHeld(found, naming).map((label) => (
          <li key={label.id} id={placeOf(label)} class="labels-one">
            {naming?.id === label.id ? (
              <Naming named={{ name: naming.name, colour: naming.colour }} standing={found.find(({ id }) => id === naming.id) ?? null} onNamed={rename(naming)} onDone={() => setNaming(null)} />
            ) : (
              <>
                <span class={`worn-label tint-${label.colour}`}>{label.name}</span>
                <Extent label={label} />
                {label.elsewhere ? (
                  <span class="labels-elsewhere">{t('labels.elsewhere')}</span>
                ) : (
                  <span class="labels-acts">
                    <Button kind="quiet" onPress={() => setNaming(label)}>
                      {t('notes.change')} <span class="unseen">{label.name}</span>
                    </Button>
                    <Button kind="quiet" opens={isWorn(label)} onPress={() => remove(label)}>
                      {t('notes.remove')} <span class="unseen">{label.name}</span>
                    </Button>
                  </span>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {removing && (
        <Removing
          began={removing}
          standing={found.find(({ id }) => id === removing.id) ?? null}
          onRemove={(label) => keep(() => api.removeLabel(label))}
          onClose={() => setRemoving(null)}
        />
      )}
      <Changed changing={changing} />
    </main>
  );
}

function placeOf({ id }: Label): string {
  return `label-${id}`;
}

function isWorn({ rooms, answers }: Label): boolean {
  return rooms + answers > 0;
}

/** On how much a label is; the rooms in which that is can be read. */
function Extent({ label }: { label: Label }) {
  const t = useT();
  const extent = extentIn(t, label);
  return <span class="labels-worn">{isWorn(label) ? <a href={addressOf({ ...everything, label: label.id })}>{extent}</a> : extent}</span>;
}

/** Nothing is said of rooms where only answers have it, nor of answers where only rooms do. */
function extentIn(t: Translate, { rooms, answers }: Label): string {
  if (rooms === 0 && answers > 0) return t('archive.answers', { n: answers });
  if (answers === 0 && rooms > 0) return t('labels.rooms', { n: rooms });
  return `${t('labels.rooms', { n: rooms })} · ${t('archive.answers', { n: answers })}`;
}
