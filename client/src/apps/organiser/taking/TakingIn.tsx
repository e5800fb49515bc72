import { useId, useState } from 'preact/hooks';
import type { Session } from '../../../core/api';
import { takeIn } from '../../../core/takingIn';
import { useT } from '../../../i18n';
import { Bar } from '../../../ui/Bar';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { refusalSentence } from '../keeping/refusals';
import { roomAddress } from '../place';
import { useTakingIn } from './useTakingIn';
import './Taking.css';
import './TakingIn.css';

export interface TakingInProps {
  /** The teams of whoever is looking: one of them may share what is taken in. */
  teams: NonNullable<Session['person']>['teams'];
  /** Something is there that was not. */
  onTaken: () => void;
  onClose: () => void;
}

/** A room that another Klankbord wrote to a file comes into this archive. */
export function TakingIn({ teams, onTaken, onClose }: TakingInProps) {
  const t = useT();
  const { taking, take, again } = useTakingIn(async (...sent) => {
    const taken = await takeIn(...sent);
    if (taken.new) onTaken();
    return taken;
  });
  const [team, setTeam] = useState(teams[0]?.id ?? '');
  const id = useId();
  return (
    <Dialog title={t('in.title')} onClose={onClose}>
      <div class="taking">
        <div class="taking-now" aria-live="polite">
          {taking.at === 'choosing' && taking.failure !== null && <p class="taking-trouble">{refusalSentence(t, taking.failure)}</p>}
          {taking.at === 'sending' && (
            <>
              <p class="taking-file">{t('in.sending', { file: taking.name })}</p>
              <div class="taking-bar" role="progressbar" aria-label={taking.name} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(taking.part * 100)}>
                <Bar part={taking.part} leads />
              </div>
              <Button onPress={again}>{t('in.stop')}</Button>
            </>
          )}
          {taking.at === 'reading' && <p class="taking-file">{t('in.reading', { file: taking.name })}</p>}
          {taking.at === 'done' && (
            <>
              <p>{t(taking.taken.new ? 'in.done' : 'in.here')}</p>
              <a class="button button-primary" href={roomAddress(taking.taken.room)}>
                {t('in.open')}
              </a>
              <Button kind="quiet" onPress={again}>
                {t('in.more')}
              </Button>
            </>
          )}
        </div>
        {taking.at === 'choosing' && (
          <>
            <p>{t('in.means')}</p>
            {teams.length > 1 && (
              <div class="filter">
                <label class="filter-label" for={id}>
                  {t('in.whose')}
                </label>
                <select id={id} class="filter-field" value={team} onChange={({ currentTarget }) => setTeam(currentTarget.value)}>
                  {teams.map((one) => (
                    <option key={one.id} value={one.id}>
                      {t('in.team', { team: one.name })}
                    </option>
                  ))}
                  <option value="">{t('in.mine')}</option>
                </select>
              </div>
            )}
            {teams.length === 1 && <p class="taking-means">{t('in.one_team', { team: teams[0]!.name })}</p>}
            <Drop onFile={(file) => take(file, team === '' ? null : team)} />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Where a file is chosen, or dropped. */
function Drop({ onFile }: { onFile: (file: File) => void }) {
  const t = useT();
  const [over, setOver] = useState(false);
  const given = (files: FileList | null | undefined) => files?.[0] && onFile(files[0]);
  return (
    <label
      class={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        given(event.dataTransfer?.files);
      }}
    >
      <input class="unseen" type="file" accept=".jsonl,application/x-ndjson" onChange={({ currentTarget }) => given(currentTarget.files)} />
      <span class="drop-choose">{t('in.choose')}</span>
      <span class="drop-or">{t('in.drop')}</span>
    </label>
  );
}
