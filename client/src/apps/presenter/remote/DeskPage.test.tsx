// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { remoteSceneWith } from '../../../core/scenes.test-support';
import type { Lens, RemoteScene } from '../../../core/protocol';
import { DeskPage } from './DeskPage';
import { asking, button, hands } from './pages.test-support';

const now = 1_700_000_000_000;

function desk(scene: RemoteScene, part: Parameters<typeof hands>[0] = {}) {
  const all = hands(part);
  const again = (next: RemoteScene) => all.show(<DeskPage room="r" scene={next} detail={null} orders={all.orders} invites={['moderator']} decks={false} archive lang="nl" onLang={() => Promise.resolve(true)} />);
  again(scene);
  return { ...all, again };
}

test('a running timer has more of it and none of it under the thumb', () => {
  const { press, sent, page } = desk(asking({ now, until: now + 83_000 }));
  expect(page.querySelector('[role=timer]')?.textContent).toBe('1:23');
  press('+15 s 15 seconden erbij');
  press('Stop Zonder tijd verder');
  expect(sent).toEqual([{ do: 'extend', seconds: 15 }, { do: 'timer', seconds: null }]);
});

test('when the time is up there is still more to be had, until something else happens', () => {
  const { again, press, sent, page } = desk(asking({ now, until: now + 5_000 }));
  again(asking({ phase: 'closed', now: now + 6_000 }));
  expect(page.querySelector('[role=timer]')?.textContent).toBe('De tijd is om');
  press('+15 s 15 seconden erbij');
  expect(sent).toEqual([{ do: 'extend', seconds: 15 }]);
  again(asking({ phase: 'revealed' }));
  expect(page.querySelector('[role=timer]')).toBeNull();
});

test('minutes are one press away', () => {
  const { press, sent } = desk(asking());
  press('Tijd');
  press('3 minuten');
  expect(sent).toEqual([{ do: 'timer', seconds: 180 }]);
});

test('asking again and clearing can be taken back at once, and later', () => {
  const { press, sent, told, again } = desk(asking({ rounds: 1 }));
  press('Ronde');
  press('Wissen en opnieuwEen lege ronde. Deze gaat opzij en wordt niet verwijderd.');
  expect([sent, told[0]?.undo]).toEqual([[{ do: 'reset' }], [{ do: 'undo' }]]);
  again(asking({ undo: 'reset' }));
  press('Ronde');
  press('Het wissen ongedaan makenWat daarna nog geantwoord werd, gaat opzij en blijft bewaard.');
  expect(sent[1]).toEqual({ do: 'undo' });
});

test('rounds are laid side by side only where there are several', () => {
  const { press, page, again, sent } = desk(asking({ rounds: 1 }));
  press('Ronde');
  expect(page.textContent).not.toContain('Rondes naast elkaar');
  again(asking({ rounds: 2 }));
  press('Rondes naast elkaarDeze vraag is 2 keer gesteld.');
  expect(sent).toEqual([{ do: 'compare' }]);
});

test('black is a switch, and says whether it is on', () => {
  const { press, sent, page, again } = desk(asking());
  press('Zwart');
  again(asking({ black: true }));
  expect([sent, button(page, 'Zwart').getAttribute('aria-pressed')]).toEqual([[{ do: 'black' }], 'true']);
});

test('what waits to be read is counted on the button that leads there, also for ears', () => {
  const { page, press } = desk(asking({ held: 3 }));
  press('Lezen 3 wachten');
  expect(page.textContent).toContain('Terug naar de bediening');
});

test('where nobody writes there is nothing to read', () => {
  const { page } = desk(asking({ question: { ...asking().question!, kind: 'spectrum' } as never }));
  expect(button(page, 'Lezen').getAttribute('aria-disabled')).toBe('true');
});

test('questions that everybody fills in alone are closed after a question', () => {
  const { press, sent, page } = desk(remoteSceneWith({ phase: 'paced', progress: [2, 1, 0] }));
  press('Sluit en bekijk');
  expect([sent, page.querySelector('dialog')?.textContent]).toEqual([[], expect.stringContaining('Alle vragen sluiten?')]);
});

test('without a connection every button is off, except what needs none', () => {
  const { press, sent, page } = desk(asking(), { off: true });
  for (const name of ['Vorige', 'Sluit', 'Toon', 'Zwart', 'Tijd', 'Ronde', 'Toon resultaat']) press(name);
  expect(sent).toEqual([]);
  press('Meer');
  expect(page.querySelector('dialog')).not.toBeNull();
});

test('a device offers only what it may give away', () => {
  const { press, page } = desk(asking());
  press('Meer');
  expect(page.textContent).toContain('Iemand laten meelezen');
  expect(page.textContent).not.toContain('Overdragen');
});

test('a room that is over says so, and no button is left that would do nothing', () => {
  const { page } = desk(asking({ phase: 'ended' }));
  expect(page.querySelector('h1')?.textContent).toBe('Het is afgelopen.');
  expect(page.querySelectorAll('button')).toHaveLength(0);
});

const lens = { name: 'cloud', words: 61, once: 23, grouped: 1, leaf: 0, leaves: 1, lines: [] } as const satisfies Lens;

test('words on the wall are arranged, and looked at in another way, from the phone', () => {
  const { press, sent, page } = desk(asking({ phase: 'revealed', lens: { ...lens, lines: [] } }));
  press('Schik');
  press('Op het scherm: Woordwolk');
  expect(page.querySelectorAll('dialog')).toHaveLength(1);
  press('Eén keer gezegd23, elk van één iemand, op alfabet.');
  expect(sent).toEqual([{ do: 'arrange' }, { do: 'look', lens: 'once' }]);
  expect(page.querySelector('dialog')).toBeNull();
});

test('leaves are turned under the thumb, and which one lies open is told', () => {
  const { press, sent, page } = desk(asking({ phase: 'revealed', lens: { ...lens, name: 'list', leaf: 1, leaves: 3, lines: [] } }));
  expect(page.querySelector('.lookstrip-lens')?.textContent).toContain('blad 2 van 3');
  press('Volgend blad');
  press('Vorig blad');
  expect(sent).toEqual([{ do: 'leaf', leaf: 2 }, { do: 'leaf', leaf: 0 }]);
});

test('where words may not be seen yet there is nothing to look at in another way', () => {
  const { page } = desk(asking());
  expect(page.querySelector('.lookstrip')).toBeNull();
});

test('when the room is over it can be read back by who may, and no rehearsal can', () => {
  const { again, page, show, orders } = desk(asking({ phase: 'ended' }));
  const back = () => page.querySelector('a[href="/archive/rooms/r"]')?.textContent;
  expect(back()).toBe('Lees terug');
  again(asking({ phase: 'ended', rehearsal: true }));
  expect(back()).toBeUndefined();
  again(asking());
  expect(back()).toBeUndefined();
  void show(<DeskPage room="r" scene={asking({ phase: 'ended' })} detail={null} orders={orders} invites={['moderator']} decks={false} archive={false} lang="nl" onLang={() => Promise.resolve(true)} />);
  expect(back()).toBeUndefined();
});
