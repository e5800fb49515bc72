/**
 * Takes a picture of every state of the participant's page as it was built, against a server that says what each state
 * needs, into preview/shots/. Phones of 360×740 and 320×568, dark and light, Dutch and English.
 *   npm run build && node scripts/phone.mjs [part-of-a-name]      CHROMIUM=/path/to/chromium
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decode, encode } from '@msgpack/msgpack';
import { chromium } from 'playwright-core';
import { states } from './phone-states.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}preview/shots`;
const html = readFileSync(`${root}../server/klankbord/web/static/app/participant.html`, 'utf8');
const languages = JSON.parse(/id="languages">(.*?)<\/script>/.exec(html)[1]);
const messages = Object.fromEntries(languages.map(({ lang, file }) => [lang, readFileSync(`${root}../server/klankbord/web/static${file}`, 'utf8')]));
const hashes = JSON.parse(readFileSync(`${root}../server/klankbord/web/static/app/csp.json`, 'utf8'))['participant.html'];
const quoted = (list) => list.map((hash) => `'${hash}'`).join(' ');
const policy = `default-src 'none'; script-src 'self' ${quoted(hashes.script)}; style-src 'self' ${quoted(hashes.style)}; img-src 'self' data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;
const wanted = process.argv[2] ?? '';
const looks = [
  { size: { width: 360, height: 740 }, theme: 'light', locale: 'nl-NL' },
  { size: { width: 360, height: 740 }, theme: 'dark', locale: 'en-GB' },
  { size: { width: 320, height: 568 }, theme: 'dark', locale: 'nl-NL' },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});

try {
  for (const [name, state] of Object.entries(states)) {
    if (!name.includes(wanted)) continue;
    for (const look of looks) await shoot(name, state, look);
    console.log(name);
  }
} finally {
  await browser.close();
}

async function shoot(name, state, { size, theme, locale }) {
  const context = await browser.newContext({ viewport: size, colorScheme: theme, locale, reducedMotion: 'reduce', hasTouch: true, isMobile: true });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(name, error));
  page.on('console', (message) => message.type() === 'error' && !/ERR_FAILED/.test(message.text()) && console.error(name, message.text()));
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (/^\/app\/assets\/(kinds|phone)-/.test(pathname)) return route.fulfill({ path: `${root}../server/klankbord/web/static${pathname}` });
    if (pathname === '/api/copies' && state.copy) return route.fulfill({ json: state.copy });
    if (route.request().resourceType() !== 'document') return route.abort();
    const text = JSON.stringify(state.delivered ?? null).replace(/</g, '\\u003c');
    const body = html
      .replace('/*/*.js"', `/${locale.slice(0, 2)}/*.js"`)
      .replace('id="scene">null<', () => `id="scene">${pathname === '/' ? 'null' : text}<`)
      .replace('id="messages">null<', () => `id="messages">${messages[locale.slice(0, 2)]}<`);
    return route.fulfill({ body, contentType: 'text/html', headers: { 'content-security-policy': policy } });
  });
  let say = () => undefined;
  await page.routeWebSocket('**/ws', (socket) => {
    say = (message) => socket.send(Buffer.from(encode(message)));
    socket.onMessage((frame) => state.hear?.(decode(frame), { say, close: (code) => socket.close({ code }) }));
  });
  await state.before?.(page);
  await page.goto(`http://klankbord.localhost${state.path ?? '/48291637'}`);
  await page.waitForSelector('h1');
  await state.act?.(page, (message) => say(message));
  await page.waitForTimeout(150);
  const overflow = (await page.evaluate(() => document.documentElement.scrollWidth)) - size.width;
  if (overflow > 0) console.error(`${name} is ${overflow} px too wide at ${size.width}`);
  await page.screenshot({ path: `${folder}/phone-${name}-${size.width}-${theme}-${locale.slice(0, 2)}.png`, fullPage: state.whole ?? false });
  await context.close();
}
