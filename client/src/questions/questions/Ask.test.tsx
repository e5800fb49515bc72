// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import type { Asked, Questions, QuestionsAnswer } from '../../core/protocol';
import { translator } from '../../i18n';
import { about, press } from '../asks.test-support';
import { Ask } from './Ask';
import { questions } from './asking';
import { PhoneResult } from './PhoneResult';

const question: Questions = { ...about, kind: 'questions', asked: 2, length: 20 };
const answer = (asked: string[], supports: string[] = []): QuestionsAnswer => ({ kind: 'questions', asked, supports });
const one = (key: string, text: string, support = 0): Asked => ({ key, bucket: `asked:${text}`, text, support, state: 'pending' });
const t = translator('nl');

let page: HTMLElement;
let sent: QuestionsAnswer[];

beforeEach(() => {
  page = document.createElement('div');
  document.body.replaceChildren(page);
  sent = [];
});

const onMine = (mine: QuestionsAnswer) => void sent.push(mine);
const ask = (mine: QuestionsAnswer | null) =>
  act(() => render(<Ask question={question} lang="nl" draft={null} onDraft={() => undefined} onSend={() => undefined} mine={mine} onMine={onMine} margin={[]} onMargin={() => undefined} seed="s" labelledBy="h" describedBy={undefined} />, page));
const look = (mine: QuestionsAnswer | null, open = true) =>
  act(() => render(<PhoneResult question={question} result={{ kind: 'questions', ballots: 2, distinct: 3, questions: [one('a', 'Wie?', 4), one('b', 'Waarom?')] }} lang="nl" mine={mine} onMine={open ? onMine : null} />, page));
const hearts = () => [...page.querySelectorAll('button')];

test('a question of one’s own is withdrawn with one tap', async () => {
  await ask(answer(['Wie?', 'Waarom?'], ['k']));
  await press(page.querySelector('button'));
  expect(sent).toEqual([answer(['Waarom?'], ['k'])]);
});

test('who asked as much as one may, gets no field for more', async () => {
  await ask(answer(['Wie?']));
  expect(page.querySelector('textarea')).not.toBeNull();
  await ask(answer(['Wie?', 'Waarom?']));
  expect(page.querySelector('textarea')).toBeNull();
  expect(questions.lacking(question, answer(['Hoe?']), t, answer(['Wie?', 'Waarom?']))).toBe(t('questions.full', { n: 2 }));
});

test('the same question is asked once, and a long one is refused by how much', () => {
  expect(questions.lacking(question, answer([' Wie? ']), t, answer(['Wie?']))).toBe(t('questions.twice'));
  expect(questions.lacking(question, answer(['x'.repeat(23)]), t, null)).toBe(t('text.over', { n: 3 }));
  expect(questions.lacking(question, answer(['Hoe?']), t, answer(['Wie?']))).toBeNull();
});

test('a tap supports what somebody else asks, and a second one takes it back', async () => {
  await look(answer(['Waarom?']));
  await press(hearts()[0]);
  expect(sent).toEqual([answer(['Waarom?'], ['a'])]);
  await look(sent[0]!);
  expect(hearts()[0]!.getAttribute('aria-pressed')).toBe('true');
  await press(hearts()[0]);
  expect(sent[1]).toEqual(answer(['Waarom?']));
});

test('nobody gets a heart for their own question, nor anybody when the question is closed', async () => {
  await look(answer(['Waarom?']));
  expect(hearts()).toHaveLength(1);
  await look(answer(['Waarom?']), false);
  expect(hearts()).toHaveLength(0);
});

test('while one may ask, one’s own question stands once: with the field; afterwards it is one of all', async () => {
  await look(answer(['Waarom?']));
  expect(page.textContent).not.toContain('Waarom?');
  await look(answer(['Wie?', 'Waarom?']));
  expect(page.textContent).toContain(t('questions.others'));
  await look(answer(['Waarom?']), false);
  expect(page.textContent).toContain('Waarom?');
});

test('what the room asked is counted in questions', () => {
  expect(questions.counted!({ kind: 'questions', ballots: 5, distinct: 1, questions: [] }, t)).toBe('1 vraag');
});

test('a list that is not whole says of how many it is', async () => {
  await look(null);
  expect(page.textContent).toContain(t('wall.range', { from: 1, to: 2, total: 3 }));
});
