/** What is on the wall, in one sentence for who does not see it. */
import type { Scene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { outOf, type Lang, type Translate } from '../../../i18n';
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
      if (result?.kind === 'questions') return t('said.questions', { n: result.distinct });
      const most = result && question ? mostOf(question, result, lang) : null;
      return [t('said.answered', outOf(answered, present)), most && t('said.most', { most })].filter(Boolean).join(' ');
    }
  }
}

/** What most people said, where that means something. */
function mostOf(question: NonNullable<Scene['question']>, result: NonNullable<Scene['result']>, lang: Lang): string | null {
  if (result.kind === 'cloud') return result.words[0]?.label ?? null;
  if (result.kind !== 'choice' || question.kind !== 'choice') return null;
  const most = Math.max(0, ...result.options.map(({ count }) => count));
  const leaders = question.options.filter(({ id }) => result.options.some((option) => option.id === id && option.count === most));
  return most > 0 ? leaders.map(({ label }) => say(label, lang).text).join(', ') : null;
}
