/** Imported first by every page: it starts speaking with what the build and the server put in it. */
import type { Message } from './format';
import type { Spoken } from './index';
import { begin, type Language } from './languages';

declare global {
  /** What the page says, in the language it came in. The build lets each kind of question add what only that says, see build/kinds.ts. */
  var messages: Record<string, Message> | undefined;
}

const told = (id: string): unknown => JSON.parse(document.getElementById(id)!.textContent);

globalThis.messages = begin(told('languages') as Language[], told('messages') as Spoken);
