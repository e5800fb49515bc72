/** What rooms and groups are called beside each other: by their day, and by more where that does not tell them apart. */
import type { AskedRoom, ComparedPart } from '../../../core/archive';
import { say } from '../../../core/text';
import type { Lang } from '../../../i18n';
import { dayOf, momentOf } from '../dates';

/** When each room was: its day, with the time where others were on that day. */
export function daysOf(rooms: readonly AskedRoom[], lang: Lang): Map<string, string> {
  const days = rooms.map(({ created }) => dayOf(created, lang));
  return new Map(rooms.map(({ id, created }, i) => [id, twice(days, days[i]!) ? `${days[i]}, ${momentOf(created, lang).time}` : days[i]!]));
}

/** The name of every part, each another one: a group has that of its label, or the days from its first to its last room. */
export function namesOf(parts: readonly ComparedPart[], asked: readonly AskedRoom[], lang: Lang): Map<string, string> {
  const days = daysOf(asked, lang);
  const titles = new Map(asked.map(({ id, title }) => [id, say(title, lang).text]));
  const plain = parts.map(({ name, rooms }) => name ?? [...new Set([rooms[0]!, rooms[rooms.length - 1]!])].map((room) => days.get(room) ?? room).join(' – '));
  const titled = plain.map((name, i) => (twice(plain, name) ? `${name}, ${titles.get(parts[i]!.rooms[0]!)}` : name));
  const counted = titled.map((name, i) => (twice(titled, name) ? `${name} (${titled.slice(0, i + 1).filter((one) => one === name).length})` : name));
  return new Map(parts.map(({ id }, i) => [id, counted[i]!]));
}

function twice(names: readonly string[], name: string): boolean {
  return names.indexOf(name) !== names.lastIndexOf(name);
}
