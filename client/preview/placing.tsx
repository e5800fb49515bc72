/** Rankings, grids and timelines with the answers of 0, 1, 7, 60 and 600 people. */
import type { Ranking, RankingResult } from '../src/core/protocol';
import { shuffled } from '../src/questions/order';
import { Show } from '../src/questions/Show';
import { onPhone, onWall, strip, type Scene } from './frame';
import material from './placing.json';

const rooms = [0, 1, 7, 60, 600];
const ranking = material.ranking as unknown as Ranking;

/** People who agree more or less. */
function ranked(question: Ranking, people: number): RankingResult {
  const items = question.items.map(({ id }) => ({ id, points: 0, first: 0, ranked: 0 }));
  for (let one = 0; one < people; one++) {
    const order = shuffled(items, `${one}`).sort((a, b) => (one % 3 === 0 ? 0 : items.indexOf(a) - items.indexOf(b)) + (one % 2));
    order.forEach((item, at) => {
      item.points += items.length - at;
      item.first += at === 0 ? 1 : 0;
      item.ranked += 1;
    });
  }
  return { kind: 'ranking', ballots: people, items: items.sort((a, b) => b.points - a.points || b.first - a.first), most: people * items.length };
}

const long: Ranking = {
  ...ranking,
  items: [
    'aansluiten bij hun droom', 'zelf laten oplossen', 'aansluiten bij ervaren problemen', 'inwoners laten uitvoeren', 'kaders stellen en daarbinnen ruimte', 'blijven communiceren',
    'relevante informatie delen', 'merken dat het ergens toe leidt', 'goede onderlinge sfeer', 'elkaar leren kennen', 'informeel contact', 'verantwoordelijkheidsgevoel',
  ].map((label, at) => ({ id: `i${at}`, label: { nl: label } })),
};

export const placing: Record<string, Scene> = {
  ...Object.fromEntries(rooms.map((n) => [`wall-ranking-${n}`, onWall(ranking.prompt['nl']!, <Show question={ranking} result={ranked(ranking, n)} lang="nl" />, strip(n))])),
  'wall-ranking-twelve': onWall('Welke tip helpt het meest als je burgers ruimte geeft?', <Show question={long} result={ranked(long, 34)} lang="nl" />),
  'phone-ranking': onPhone(<Show question={ranking} result={ranked(ranking, 60)} lang="nl" />),
};
