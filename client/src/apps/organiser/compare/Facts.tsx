import type { ComparedPart } from '../../../core/archive';
import { useT } from '../../../i18n';

/** How many people a part of a comparison is of: in which rounds, in how many rooms, and without how many. */
export function Facts({ part: { name, rooms, left_out: out, rounds }, n }: { part: ComparedPart; n: number }) {
  const t = useT();
  const [first, last] = [rounds[0]!, rounds[rounds.length - 1]!];
  const group = name !== null || rooms.length > 1;
  const facts = [
    t('scale.n', { n }),
    group && t('compare.rooms', { n: rooms.length }),
    out > 0 && t('compare.left_out', { n: out }),
    // Each room of a group has rounds of its own.
    group && first !== last && t('compare.first_last'),
    !group && first !== last && t('compare.rounds', { first: first.number, last: last.number }),
    !group && first === last && last.number > 1 && t('compare.round', { n: last.number }),
  ];
  return (
    <span class="compare-facts">
      {facts.filter((fact) => fact !== false).map((fact, i, all) => (
        <span key={i} class="compare-fact">
          {i < all.length - 1 ? `${fact} · ` : fact}
        </span>
      ))}
    </span>
  );
}
