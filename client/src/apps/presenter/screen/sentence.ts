/** What is on the wall, in one sentence for who does not see it. */
import type { CloudResult, Scene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { outOf, type Lang, type Translate } from '../../../i18n';
import { lensNames, openLeaf, wordsThrough } from '../../../questions/cloud/lenses';
import { pictureOf } from './picture';

export function sentenceOf(t: Translate, scene: Scene, lang: Lang): string {
  const { answered, present, result, question } = scene;
  switch (pictureOf(scene)) {
    case 'lobby':
      return t('said.lobby', { n: present });
    case 'paced':
      return t('said.paced', { n: answered });
    case 'gathered':
      return t('said.gathered', { n: answered });
    case 'ended':
      return t('farewell.thanks');
    case 'slide':
      return '';
    case 'waiting':
      return t('screen.waiting');
    case 'collecting':
    case 'kept':
      return t('said.answered', outOf(answered, present));
    case 'result': {
      if (result?.kind === 'cloud') return cloudSentence(t, scene, result);
      if (result?.kind === 'questions') return t('said.questions', { n: result.distinct });
      const most = result && question ? mostOf(question, result, lang) : null;
      return [t('said.answered', outOf(answered, present)), most && t('said.most', { most })].filter(Boolean).join(' ');
    }
  }
}

/** How the words are looked at, and which of them was named most. */
function cloudSentence(t: Translate, scene: Scene, { words, distinct }: CloudResult): string {
  const { answered } = scene;
  const [most] = words;
  if (!most) return t('said.words', { words: distinct, from: answered });
  const all = t('said.words.most', { words: distinct, from: answered, most: most.label, times: most.count });
  const lens = openLeaf(scene);
  if (!lens) return all;
  const seen = { lens: t(lensNames[lens.name]), words: wordsThrough(lens.name, lens) };
  return lens.leaves > 1 ? t('said.lens.leaf', { ...seen, leaf: lens.leaf + 1, leaves: lens.leaves }) : t('said.lens', seen);
}

/** What most people said, where that means something. */
function mostOf(question: NonNullable<Scene['question']>, result: NonNullable<Scene['result']>, lang: Lang): string | null {
  if (result.kind !== 'choice' || question.kind !== 'choice') return null;
  const most = Math.max(0, ...result.options.map(({ count }) => count));
  const leaders = question.options.filter(({ id }) => result.options.some((option) => option.id === id && option.count === most));
  return most > 0 ? leaders.map(({ label }) => say(label, lang).text).join(', ') : null;
}
