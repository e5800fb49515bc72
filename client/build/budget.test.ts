import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { budgets, phoneBudgets, reach, weigh } from './budget.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klankbord-budget-'));
  mkdirSync(join(folder, 'assets'));
  for (const page of ['participant.html', ...Object.keys(budgets)]) writeFileSync(join(folder, page), spoken);
  writeFileSync(join(folder, 'assets', 'phone-nl-1.json'), '"Verstuur"');
  mkdirSync(join(folder, 'assets', 'kinds-1', 'nl'), { recursive: true });
  writeFileSync(join(folder, 'assets', 'kinds-1', 'nl', 'page.json'), '{"list":[],"messages":{}}');
  writeKinds({});
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A page with a place for messages, and the list of where they are. */
const list = JSON.stringify([{ lang: 'nl', name: 'Nederlands', file: '/app/assets/phone-nl-1.json' }]);
const spoken = `<meta name="kinds" content="/app/assets/kinds-1/*/*.js" /><script type="module"></script><script type="application/json" id="languages">${list}</script><script type="application/json" id="messages">null</script><script type="application/json" id="scene">null</script>`;

const writeKinds = (scripts: Record<string, string>) => {
  const pieces = Object.entries(scripts).map(([kind, script]) => [kind, { script, style: '', messages: {} }]);
  writeFileSync(join(folder, 'assets', 'kinds-1', 'nl', 'kinds.json'), JSON.stringify(Object.fromEntries(pieces)));
};

/** Bytes that no compression makes fewer. */
const noise = (bytes: number) => randomBytes(bytes * 2).toString('hex').slice(0, bytes * 2);

test('what a page names counts, and what that names, once, in any order', () => {
  const files = new Map(
    Object.entries({ 'p.html': 'src="/app/assets/a-1.js"', 'a-1.js': 'import"./b-2.js"', 'b-2.js': 'import"./a-1.js";"c-3.woff2"', 'c-3.woff2': '', 'd-4.js': '' }).map(([name, text]) => [name, Buffer.from(text)]),
  );
  expect(reach('p.html', files)).toEqual(['p.html', 'a-1.js', 'b-2.js', 'c-3.woff2']);
});

test('pages within their budgets say what they weigh', () => {
  const weights = weigh(folder);
  expect(weights).toHaveLength(Object.keys({ ...phoneBudgets, ...budgets }).length);
  expect(weights.filter(({ weight, budget }) => weight === 0 || weight > budget)).toEqual([]);
});

test('a page over its budget is refused with its name, also when a file it names makes it so', () => {
  writeFileSync(join(folder, 'screen.html'), '<script src="/app/assets/screen-1.js"></script>');
  writeFileSync(join(folder, 'assets', 'screen-1.js'), noise(budgets['screen.html']!));
  expect(() => weigh(folder)).toThrow(/^screen\.html: \d+ bytes on the wire, \d+ more than the budget of \d+$/);
});

test("the phone's page is weighed without a question, and with the longest kind of one", () => {
  writeKinds({ scale: noise(phoneBudgets.one) });
  expect(() => weigh(folder)).toThrow(/^the phone's page with its longest kind: /);
});
