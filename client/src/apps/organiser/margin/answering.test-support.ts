/** A server for tests that answers what the test says, in order, and remembers what was asked. */

import { act } from 'preact/test-utils';

export interface Asked {
  method: string;
  path: string;
  body: unknown;
}

export interface Answering {
  fetch: typeof fetch;
  /** Everything but reading. */
  changes: Asked[];
}

/** `reads` answers what is read; each change takes the next of `refusals`, a code or null for what is done. */
export function answering(reads: (path: string) => unknown, refusals: (string | null)[] = []): Answering {
  const changes: Asked[] = [];
  const answer = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));
  return {
    changes,
    fetch(input, init) {
      const path = String(input);
      if (init?.method === 'GET') return answer(200, reads(path));
      changes.push({ method: init!.method!, path, body: init!.body === undefined ? null : JSON.parse(init!.body as string) });
      const code = refusals.shift() ?? null;
      return code === null ? answer(200, {}) : answer(409, { error: { code, sentence: code } });
    },
  };
}

/** Does something to a page, and returns when the page has made of it, and of what the server answered, what there is to make. */
export async function answered(doing: () => void): Promise<void> {
  await act(doing);
  // A change is answered, what stands is asked anew, and that is answered.
  for (let turn = 0; turn < 3; turn += 1) await act(() => new Promise((done) => setTimeout(done)));
}

/** The element with this text among those that a selector finds. */
export function saying(page: Element, selector: string, text: string): HTMLElement {
  const found = [...page.querySelectorAll<HTMLElement>(selector)].find((one) => one.textContent?.includes(text));
  if (!found) throw new Error(`nothing says ${text}: ${page.textContent}`);
  return found;
}

/** Types into a field. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
