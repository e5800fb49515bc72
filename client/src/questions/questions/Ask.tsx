import type { Questions, QuestionsAnswer } from '../../core/protocol';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import type { AskProps } from '../asking';
import { Essay } from '../Essay';
import { left, withdrawn, write, writing } from './inquiry';
import './Ask.css';

/** The longest the wire carries, in code units; far beyond what may be sent. */
const mostUnits = 1200;

/** A field for the next question, and what this person asks already, each to be withdrawn. */
export function Ask({ question, draft, onDraft, onSend, mine, onMine, labelledBy, describedBy }: AskProps<Questions, QuestionsAnswer>) {
  const t = useT();
  const more = left(question, mine);
  return (
    <div class="inquiry">
      {more > 0 && (
        <>
          <p class="ask-hint">{t('questions.left', { n: more })}</p>
          <Essay
            text={writing(draft)}
            onText={(text) => onDraft(write(text))}
            length={question.length}
            mostUnits={mostUnits}
            rows={2}
            placeholder={t('questions.placeholder')}
            onSend={onSend}
            labelledBy={labelledBy}
            describedBy={describedBy}
          />
        </>
      )}
      {mine && mine.asked.length > 0 && (
        <ul class="inquiry-mine" aria-label={t('questions.mine')}>
          {mine.asked.map((text) => (
            <li key={text} class="inquiry-asked">
              <bdi>{text}</bdi>
              <Button icon="close" kind="quiet" bare onPress={() => onMine(withdrawn(mine, text))}>
                {t('questions.withdraw', { text })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
