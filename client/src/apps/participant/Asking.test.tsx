// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import type { Answer, Choice, Question, Scale } from '../../core/protocol';
import type { Room } from '../../core/room';
import { sceneWith } from '../../core/scenes.test-support';
import { Speaks, translator } from '../../i18n';
import { about, askingOf, items, press } from '../../questions/asks.test-support';
import { Asking } from './Asking';

const t = translator('nl');
const choice: Choice = { ...about, kind: 'choice', options: items('a', 'b'), pick: 2, shuffle: false, abstain: false };
const scale: Scale = { ...about, kind: 'scale', statements: items('a', 'b', 'c'), steps: 5, low: { nl: 'oneens' }, high: { nl: 'eens' } };
const page = document.createElement('div');
document.body.append(page);

beforeEach(() => render(null, page));

/** The page of a question about which this person wrote `draft`. */
function ask(question: Question, draft: Answer) {
  const room = { standing: () => ({ recorded: null, sending: null, trouble: null }), margin: () => [], draft: () => draft, notes: {}, seed: 's' } as unknown as Room;
  const scene = sceneWith({ phase: 'open', at: 0, question, round: { key: 'q:1', number: 1 } });
  const asked = <Asking room={room} scene={scene} question={question} asking={askingOf(question)} round="q:1" onChanged={() => undefined} />;
  act(() => render(<Speaks value="nl">{asked}</Speaks>, page));
}

const problem = () => page.querySelector('.phone-dock .problem')!.textContent;

test('who loses a part of what they chose is asked to look at the rest, beside the button that sends', () => {
  ask(choice, { kind: 'choice', picks: ['a', 'gone'] });
  expect(problem()).toBe(t('ask.dropped'));
  ask(choice, { kind: 'choice', picks: ['a'] });
  expect(problem()).toBe('');
});

test('who loses all of it is asked to choose again', () => {
  ask(choice, { kind: 'choice', picks: ['gone'] });
  expect(problem()).toBe(t('ask.dropped.all'));
});

test('the button that cannot send yet goes to the first part without an answer', async () => {
  ask(scale, { kind: 'scale', steps: [{ statement: 'a', step: 2 }] });
  const send = page.querySelector('.phone-dock .button-primary')!;
  expect(send.textContent).toBe(t('scale.left', { n: 2 }));
  await press(send);
  expect(document.activeElement?.closest('fieldset')?.textContent).toContain('ding b');
});
