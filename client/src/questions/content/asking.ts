import type { Content, ContentAnswer, ContentResult } from '../../core/protocol';
import type { Asking } from '../asking';
import { Ask } from './Ask';

/** A slide on the phone: it asks nothing, so there is nothing to send and nothing to show afterwards. */
export const content: Asking<Content, ContentAnswer, ContentResult> = {
  Ask,
  PhoneResult: () => null,
  lacking: () => null,
  final: (draft) => draft,
  written: () => false,
  said: () => [],
};
