/** What is wrong with a language's file beside the original, in sentences for who translates it. */
import { compiled, original, placeholders, plurals, type Catalogue, type Placeholders } from './catalogue.ts';

/** Whole numbers up to here meet every plural form that a sentence about people and answers needs. */
const mostCounted = 1_000;

/** All that keeps this language from saying what the original says; nothing where it is well. */
export function problemsOf(language: Catalogue, dutch: Catalogue): string[] {
  return [...gapsIn(language, dutch), ...faultsIn(language, dutch)];
}

/** Messages that are in one of both only. */
export function gapsIn({ lang, texts }: Catalogue, dutch: Catalogue): string[] {
  return [
    ...Object.keys(dutch.texts).filter((key) => !(key in texts)).map((key) => `${lang}.json misses "${key}": ${dutch.texts[key]}`),
    ...Object.keys(texts).filter((key) => !(key in dutch.texts)).map((key) => `${lang}.json has "${key}", which ${original}.json has not; nobody asks for it.`),
  ];
}

/** Messages that would say something wrong, or nothing. */
export function faultsIn({ lang, locale, texts }: Catalogue, dutch: Catalogue): string[] {
  const allowed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const needed = formsCounting(locale);
  return Object.entries(texts).flatMap(([key, text]) => {
    const at = `"${key}" in ${lang}.json`;
    try {
      compiled(text);
    } catch (error) {
      return [`${at} cannot be read: ${reason(error)}`];
    }
    const wrong: string[] = [];
    const same = dutch.texts[key];
    if (same !== undefined && told(placeholders(text)) !== told(placeholders(same))) {
      wrong.push(`${at} is about ${told(placeholders(text))}, in ${original}.json it is about ${told(placeholders(same))}.`);
    }
    for (const { value, options, pluralType } of plurals(text)) {
      if (pluralType === 'ordinal') continue;
      const given = Object.keys(options).filter((form) => !form.startsWith('='));
      const lacking = needed.filter((form) => !given.includes(form));
      const strange = given.filter((form) => !(allowed as string[]).includes(form) && form !== 'other');
      if (lacking.length > 0) wrong.push(`${at} counts {${value}} without the form ${lacking.join(', ')}.`);
      if (strange.length > 0) wrong.push(`${at} counts {${value}} with the form ${strange.join(', ')}, which the language does not know.`);
    }
    return wrong;
  });
}

/** The plural forms that whole numbers take, by CLDR's rules of the locale. */
export function formsCounting(locale: string): string[] {
  const rules = new Intl.PluralRules(locale);
  return [...new Set(Array.from({ length: mostCounted + 1 }, (_, n) => rules.select(n)))];
}

function told(values: Placeholders): string {
  const names = Object.keys(values).sort().map((name) => `{${name}${values[name] === 'number' ? ', number' : ''}}`);
  return names.length > 0 ? names.join(' ') : 'nothing';
}

/** The parser's errors are names, such as EXPECT_ARGUMENT_CLOSING_BRACE; ours are sentences. */
function reason(error: unknown): string {
  const { message } = error as Error;
  return /^[A-Z_]+$/.test(message) ? `${message.replace(/_/g, ' ').toLowerCase()}.` : message;
}
