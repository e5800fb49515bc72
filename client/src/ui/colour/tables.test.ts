import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tokens } from './sheets.test-support';
import { tables } from './tables';
import { themesOf } from './tokens';

const path = new URL('../../../../docs/reference/design-tokens.md', import.meta.url).pathname;
const [begin, end] = ['<!-- measured -->\n\n', '\n\n<!-- until here -->'];

test('the reference says what is measured; `npx vitest run src/ui/colour -u` writes it anew', async () => {
  const page = readFileSync(path, 'utf8');
  const [before, after] = [page.indexOf(begin) + begin.length, page.indexOf(end)];
  expect(after).toBeGreaterThan(before);
  await expect(page.slice(0, before) + tables(themesOf(tokens)) + page.slice(after)).toMatchFileSnapshot(path);
});
