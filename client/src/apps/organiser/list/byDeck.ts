import type { ArchiveIndex } from '../../../core/archive';
import { say } from '../../../core/text';
import type { Lang } from '../../../i18n';
import type { Group } from './Choice';

/** Questions under the decks that asked them last, in the order of both: as somebody who was there remembers them. */
export function byDeck(decks: ArchiveIndex['decks'], questions: ArchiveIndex['questions'], lang: Lang): Group[] {
  return decks
    .map(({ id, title }) => ({
      name: say(title, lang).text,
      options: questions
        .filter(({ deck }) => deck === id)
        .sort((one, other) => one.position - other.position)
        .map(({ id: value, prompt, rooms }) => ({ value, text: say(prompt, lang).text, rooms })),
    }))
    .filter(({ options }) => options.length > 0);
}
