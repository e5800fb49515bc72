/** For an answer that the server does not take, which the page has looked at before it sent it. */
import type { Reason } from '../../../core/protocol';
import { messageNamed, type Key, type Translate } from '../../../i18n';

/** What is wrong with an answer; the English sentence of the server where it knows a reason that we do not. */
export function reasons({ code, values, sentence }: Reason, t: Translate): string {
  const key = messageNamed(`reason.${code}`);
  // Every message about a reason needs its values or nothing.
  return key === null ? sentence : (t as (key: Key, values: Reason['values']) => string)(key, values);
}
