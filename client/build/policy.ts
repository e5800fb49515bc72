/**
 * The content security policy allows inline code by its hash only. `csp.json` names the hashes of every page:
 * `{"participant.html": {"script": ["sha256-…"], "style": ["sha256-…"]}, …}`, ready to stand between quotes in
 * `script-src` and `style-src`. Blocks of data (`type="application/json"`) never run and need no hash.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

export interface PagePolicy {
  script: string[];
  style: string[];
}

/** The policy of one page, from its HTML as the browser will read it. */
export function policyOf(html: string): PagePolicy {
  const policy: PagePolicy = { script: [], style: [] };
  for (const [, tag, attributes, content] of html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)) {
    const runs = !/\bsrc=|application\/json/.test(attributes ?? '');
    if (runs) policy[tag as keyof PagePolicy].push(hash(content ?? ''));
  }
  return policy;
}

/** The policies of all pages, as the text of `csp.json`. */
export function policies(pages: string[]): string {
  const entries = pages.map((page) => [basename(page), policyOf(readFileSync(page, 'utf8'))]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

function hash(content: string): string {
  return `sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}`;
}
