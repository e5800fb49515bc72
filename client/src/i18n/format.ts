/** Says a message as the build made it of the ICU text in a language's file: plain data, so that nothing is parsed or run here. */

/** A sentence, or its pieces in order. */
export type Message = string | readonly Piece[];

/** Words as they are, or a value by its name and what to do with it. */
export type Piece = string | readonly [name: string, as?: 'number' | 'percent' | 'day' | 'moment'] | readonly [name: string, as: 'plural' | 'ordinal' | 'select', forms: Forms];

/** By plural category (`one`, `few`, …), exact number (`=1`) or word; `other` is always there. */
export type Forms = Readonly<Record<string, Message>>;

/** What a message is about. */
export type Values = Readonly<Record<string, string | number>>;

/** How a language writes what it is given. */
export interface Writing {
  number: (value: number) => string;
  /** Of a share: 0.5 is 50%. */
  percent: (share: number) => string;
  /** Of Unix milliseconds. */
  day: (at: number) => string;
  moment: (at: number) => string;
  plural: (n: number) => string;
  ordinal: (n: number) => string;
}

/** The message with its values, in a language that writes like this. */
export function format(message: Message, values: Values, writing: Writing): string {
  if (typeof message === 'string') return message;
  return message.map((piece) => (typeof piece === 'string' ? piece : written(piece, values, writing))).join('');
}

function written([name, as, forms]: Exclude<Piece, string>, values: Values, writing: Writing): string {
  const value = values[name]!;
  if (!as) return String(value);
  if (!forms) return writing[as as 'number'](value as number);
  const form = as === 'select' ? value : writing[as as 'plural'](value as number);
  return format(forms[`=${value}`] ?? forms[form] ?? forms['other']!, values, writing);
}
