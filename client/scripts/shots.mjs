/**
 * Takes a picture of every scene of the preview, on the wall and on a phone, dark and light, into preview/shots/.
 *   npm run shots [-- part-of-a-name]      CHROMIUM=/path/to/chromium where it is not /usr/bin/chromium
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}preview/shots`;
const wanted = process.argv[2] ?? '';
const sizes = {
  wall: [{ width: 1920, height: 1080 }, { width: 1024, height: 768 }],
  desk: [{ width: 1280, height: 800 }],
  phone: [{ width: 360, height: 740 }],
};

mkdirSync(folder, { recursive: true });
const server = await createServer({ root, configFile: `${root}vite.config.ts`, server: { host: '127.0.0.1', port: 0 }, logLevel: 'warn' });
await server.listen();
const { port } = server.httpServer.address();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});

try {
  const address = `http://127.0.0.1:${port}/app/preview/index.html`;
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.error(error));
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  await page.goto(address);
  await page.waitForFunction(() => 'sceneNames' in window);
  const surfaces = await page.evaluate(() => window.sceneNames);
  for (const [name, surface] of Object.entries(surfaces)) {
    if (!name.includes(wanted)) continue;
    for (const [i, size] of sizes[surface].entries()) {
      for (const theme of ['dark', 'light']) {
        await page.setViewportSize(size);
        await page.goto(`${address}?scene=${name}&theme=${theme}`);
        await page.waitForFunction(() => document.getElementById('app').childElementCount > 0);
        await page.evaluate(() => document.fonts.ready);
        // A cloud without motion comes in one piece, as soon as all places are found.
        await page.waitForFunction(() => !document.querySelector('.cloud-field:empty'));
        await page.waitForTimeout(150);
        await page.screenshot({ path: `${folder}/${name}-${theme}${i === 0 ? '' : `-${size.width}`}.png` });
      }
    }
    console.log(name);
  }
} finally {
  await browser.close();
  await server.close();
}
