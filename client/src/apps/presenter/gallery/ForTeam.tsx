import { useId } from 'preact/hooks';
import { useT } from '../../../i18n';
import './ForTeam.css';

export interface ForTeamProps {
  teams: readonly { id: string; name: string }[];
  /** The id of one of them; empty for nobody else. */
  team: string;
  onTeam: (team: string) => void;
}

/** Who is in several teams says with which of them a room is shared. */
export function ForTeam({ teams, team, onTeam }: ForTeamProps) {
  const t = useT();
  const id = useId();
  return (
    <p class="for-team">
      <label for={id}>{t('gallery.team')}</label>
      <select id={id} value={team} onChange={({ currentTarget }) => onTeam(currentTarget.value)}>
        {teams.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
        <option value="">{t('gallery.team.none')}</option>
      </select>
    </p>
  );
}
