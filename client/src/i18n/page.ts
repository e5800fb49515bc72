/** Imported first by every page: it starts speaking with what the build and the server put in it. */
import type { Spoken } from './index';
import { begin, type Language } from './languages';

const told = (id: string): unknown => JSON.parse(document.getElementById(id)!.textContent);

begin(told('languages') as Language[], told('messages') as Spoken);
