/** What was built runs in the oldest browsers we promise. The files are those of `npm run build`. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { deskBrowsers, phoneBrowsers, type Browsers } from './browsers.ts';
import { deskExtras, extras } from './extras.ts';
import { filesUnder } from './files.ts';
import { outDir } from './settings.ts';
import { lacksOfScript } from './support-of-scripts.ts';
import { lacksOfStyles } from './support-of-styles.ts';
import type { Lack } from './support.ts';

const built = filesUnder(outDir);
const kinds = ['choice', 'cloud', 'content', 'grid', 'nowwish', 'open', 'points', 'questions', 'ranking', 'scale', 'spectrum', 'timeline'];
const rare = ['entry', 'own', 'paced', 'reasons'];
const patience = 60_000;

/** What a file of the phone brings besides itself: the styles inside the script of a kind. */
const carried = /\.insertRule\(("(?:[^"\\]|\\.)*")/g;

function lacksOf(file: string, browsers: Browsers): Lack[] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.css')) return lacksOfStyles(text, browsers);
  if (file.endsWith('.js')) {
    const styles = [...text.matchAll(carried)].map(([, css]) => JSON.parse(css!) as string).join('');
    return [...lacksOfScript(text, browsers), ...lacksOfStyles(styles, browsers)];
  }
  return [...text.matchAll(/<(script|style)([^>]*)>([\s\S]*?)<\/\1>/g)].flatMap(([, tag, attributes, content]) => {
    if (tag === 'style') return lacksOfStyles(content!, browsers);
    return /application\/json|\bsrc=/.test(attributes!) ? [] : lacksOfScript(content!, browsers);
  });
}

/** `file: feature (browser version, …)`, for all that no extra excuses. */
function broken(files: readonly string[], browsers: Browsers, excuses: typeof extras): string[] {
  return files.flatMap((file) =>
    lacksOf(file, browsers)
      .filter(({ feature }) => !excused(feature, excuses))
      .map(({ feature, browsers: without }) => `${file.slice(outDir.length + 1)}: ${feature} (${without.join(', ')})`),
  );
}

const excused = (feature: string, excuses: typeof extras) => Object.keys(excuses).find((extra) => feature === extra || feature.startsWith(`${extra}.`));

const isPhone = (file: string) => /participant\.html$|\/kinds-[^/]+\/.+\.js$/.test(file);
const isCode = (file: string) => /\.(js|css|html)$/.test(file);
const phone = built.filter((file) => isCode(file) && isPhone(file));
const desk = built.filter((file) => isCode(file) && !isPhone(file));

test('there are the page of the phone, a file for each kind of question and for each part that is rare, and those of the other pages', () => {
  expect(new Set(phone.map((file) => basename(file)))).toEqual(new Set([...[...kinds, ...rare].map((name) => `${name}.js`), 'participant.html']));
  expect(desk.length).toBeGreaterThan(4);
});

test("the phone's files use nothing that a browser of 2021 does not have", { timeout: patience }, () => {
  expect(broken(phone, phoneBrowsers, extras)).toEqual([]);
});

test("the other pages' files use nothing that a browser of early 2022 does not have", { timeout: patience }, () => {
  expect(broken(desk, deskBrowsers, deskExtras)).toEqual([]);
});

test('every extra is used somewhere', { timeout: patience }, () => {
  const used = new Set([...phone.flatMap((file) => lacksOf(file, phoneBrowsers)), ...desk.flatMap((file) => lacksOf(file, deskBrowsers))].map(({ feature }) => excused(feature, deskExtras)));
  expect(Object.keys(deskExtras).filter((extra) => !used.has(extra))).toEqual([]);
});
