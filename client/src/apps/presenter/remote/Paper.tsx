import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { RemoteScene } from '../../../core/protocol';
import { say } from '../../../core/text';
import { useT, type Lang } from '../../../i18n';
import { Body } from '../../../questions/content/Body';
import { Count } from '../../../ui/Count';
import { Status } from '../../../ui/Status';
import { phases, visibilities } from '../names';
import { useTitle } from '../useTitle';
import { RoomSees } from './RoomSees';
import './Paper.css';

export interface PaperProps {
  scene: RemoteScene;
  lang: Lang;
  /** What else there is to know and to do, between the count and the notes. */
  children?: ComponentChildren;
}

/** What the presenter reads: the question, how far the room is, and the notes. */
export function Paper({ scene, lang, children }: PaperProps) {
  const t = useT();
  const { question, round, phase, at, of, answered, present, visibility, notes } = scene;
  const { text, lang: spoken } = say(question?.prompt ?? scene.title, lang);
  const paced = phase === 'paced';
  const gathered = phase === 'lobby' && answered > 0;
  const counting = paced || gathered || (round !== null && phase !== 'waiting');
  const paper = useRef<HTMLElement>(null);
  useTitle(text);
  // Notes of another question are read from their first line.
  useEffect(() => paper.current?.scrollTo(0, 0), [question?.id]);
  return (
    <main class="paper" ref={paper} tabIndex={0}>
      <p class={`paper-phase paper-${phase}`} role="status">
        {[
          at !== null && t('remote.slide', { at: at + 1, of }),
          question?.kind === 'content' ? t('kind.content') : t(phases[phase]),
          round && round.number > 1 && t('screen.round', { n: round.number }),
          visibility !== null && visibility !== 'reveal' && t(visibilities[visibility]),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h1 class="paper-question" lang={spoken} tabIndex={-1}>
        {text}
      </h1>
      {/* Whoever goes on stays at the button, and hears where that led. */}
      <Status>{text}</Status>
      <p class="paper-count">
        <Count key={counting ? 'answered' : 'present'} value={counting ? answered : present} />
        <span>{paced ? t('pace.answered', { n: answered }) : gathered ? t('pace.gave', { n: answered }) : counting ? t('remote.answered', { present: Math.max(answered, present) }) : t('remote.present', { n: present })}</span>
      </p>
      <RoomSees scene={scene} />
      {children}
      {notes && (
        <section class="paper-notes" aria-label={t('remote.notes')}>
          <Body {...say(notes, lang)} />
        </section>
      )}
    </main>
  );
}
