/** A picture that is saved is the one that was seen: tried in a real Chromium, for only a browser knows where things are. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const figtree = createRequire(import.meta.url).resolve('@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2');
const page_ = `<!doctype html><style>
  @font-face { font-family: Figtree; src: url(data:font/woff2;base64,${readFileSync(figtree).toString('base64')}); font-weight: 300 900 }
  * { box-sizing: border-box; margin: 0 }
  body { background: #14131a; color: #f6f3ec; font: 500 24px/1.3 Figtree }
  main { position: relative; width: 600px; height: 400px; padding: 20px }
  .words { width: 260px; padding: 10px; background: #2894e0; border-radius: 12px }
  .faint { opacity: 0.4 }
  .track { width: 200px; height: 30px; margin-top: 10px; overflow: hidden; background: #3a3844 }
  .bar { width: 100%; height: 100%; background: #fbeb77; transform: translateX(60%) }
  .tip { width: 0; border: 15px solid transparent; border-left-color: #fbeb77 }
  .line { position: relative; height: 20px }
  .line::before { content: ''; position: absolute; left: 0; right: 50%; top: 8px; height: 4px; background: #70f3d4 }
  .point { position: absolute; left: 330px; top: 30px; width: 200px; height: 120px; background: #fbfaf6 }
  .point path { fill: #c94795 }
  .hangs { top: 180px; transform: scaleY(-1) }
  .big { position: absolute; left: 300px; top: 320px; transform: scale(1.5); transform-origin: 0 0 }
  .readers { position: absolute; width: 1px; height: 1px; overflow: hidden }
</style><main>
  <p class="words">Een zin die te lang is voor één regel, &lt;b&gt; en al.</p>
  <p class="faint">zacht</p>
  <div class="track"><div class="bar"></div></div><div class="tip"></div><div class="line"></div>
  <svg class="point" viewBox="0 0 10 6"><path d="M0 6 L10 6 L10 0 Z"/></svg>
  <svg class="point hangs" viewBox="0 0 10 6"><path d="M0 6 L10 6 L10 0 Z"/></svg>
  <p class="big">groter</p><p class="readers">voorgelezen</p><p hidden>verborgen</p>
</main>`;

let browser: Browser;
let page: Page;
let svg: string;

beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: new URL('savePicture.ts', import.meta.url).pathname, formats: ['iife'], name: 'made' } },
  })) as Rollup.RollupOutput[];
  browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage({ viewport: { width: 600, height: 400 } });
  await page.setContent(page_);
  await page.evaluate(() => document.fonts.ready);
  await page.addScriptTag({ content: built[0]!.output[0].code });
  svg = await page.evaluate(async () => (await (window as never as Made).made.picture(document.querySelector('main')!, 'svg')).text());
}, 60_000);

afterAll(() => browser.close());

interface Made {
  made: typeof import('./savePicture');
}

/** Which part of two pictures, as data in base64, is not the same to the eye. */
function unlike(one: string, other: string): Promise<number> {
  return page.evaluate(async (both) => {
    const [a, b] = await Promise.all(
      both.map(async (data) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(600, 400);
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0, 600, 400);
        return context.getImageData(0, 0, 600, 400).data;
      }),
    );
    const far = (at: number) => [0, 1, 2].some((channel) => Math.abs(a![at + channel]! - b![at + channel]!) > 96);
    return Array.from({ length: 240_000 }, (_, i) => far(4 * i)).filter(Boolean).length / 240_000;
  }, [one, other]);
}

test('what is saved looks like what was seen, as PNG and as SVG', async () => {
  const seen = (await page.screenshot()).toString('base64');
  const png = await page.evaluate(async () => {
    const blob = await (window as never as Made).made.picture(document.querySelector('main')!, 'png');
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  expect(await unlike(seen, Buffer.from(png).toString('base64'))).toBeLessThan(0.005);
  const alone = await browser.newPage({ viewport: { width: 600, height: 400 } });
  await alone.setContent(`<body style="margin:0"><img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`);
  await alone.evaluate(() => document.images[0]!.decode());
  expect(await unlike(seen, (await alone.screenshot()).toString('base64'))).toBeLessThan(0.005);
}, 30_000);

test('text is text, and what nobody saw is not in it', () => {
  for (const there of ['>zacht</text>', '&lt;b&gt;']) expect(svg.includes(there), there).toBe(true);
  expect(svg.match(/<text /g)!.length).toBeGreaterThan(4);
  for (const never of ['voorgelezen', 'verborgen', 'foreignObject', '<script', ' class=', ' style=']) expect(svg.includes(never), never).toBe(false);
});

test('it carries the font it is written in, and asks nobody for anything', () => {
  expect(/@font-face \{.*url\("data:font\/woff2;base64,/.test(svg)).toBe(true);
  expect(/https?:/.test(svg.replace(/xmlns(:\w+)?="[^"]*"/g, ''))).toBe(false);
});
