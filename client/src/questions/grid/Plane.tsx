import type { ComponentChildren, Ref } from 'preact';
import type { Grid, Zone } from '../../core/protocol';
import { say } from '../../core/text';
import { corner } from './zones';
import './Plane.css';

export interface PlaneProps {
  question: Grid;
  lang: string;
  /** What stands with the name of a zone. */
  inZone?: (zone: Zone) => ComponentChildren;
  onClick?: (event: MouseEvent) => void;
  field?: Ref<HTMLDivElement>;
  /** What stands on the plane, under the names of the zones. */
  children?: ComponentChildren;
}

/** Two axes with names at their ends, the zones, and the line of balance. For eyes only: its words are said elsewhere. */
export function Plane({ question, lang, inZone, onClick, field, children }: PlaneProps) {
  const { zones, diagonal } = question;
  // Of zones that overlap the first one counts, so it lies on top.
  const reversed = [...zones].reverse();
  return (
    <div class={zones.length > 0 ? 'plane plane-zoned' : 'plane'} aria-hidden="true">
      <End at="plane-y-high" text={question.y_high} lang={lang} sign="↑" />
      <End at="plane-y-low" text={question.y_low} lang={lang} sign="↓" />
      <End at="plane-x-low" text={question.x_low} lang={lang} sign="←" />
      <End at="plane-x-high" text={question.x_high} lang={lang} sign="→" />
      <div class="plane-field" ref={field ?? null} onClick={onClick}>
        {reversed.map((zone) => (
          <div key={zone.id} class="plane-zone" style={box(zone)} />
        ))}
        {diagonal && (
          <svg class="plane-diagonal" viewBox="0 0 100 100" preserveAspectRatio="none">
            <path d="M0 100L100 0" />
          </svg>
        )}
        {children}
        {reversed.map((zone) => {
          const { across, along } = corner(zone);
          const { text, lang: spoken } = say(zone.label, lang);
          return (
            <div key={`${zone.id} name`} class={`plane-name plane-name-${across}`} style={{ ...box(zone), justifyContent: along, '--plane-wide': (zone.right - zone.left) / 100, '--plane-letters': longest(text) }}>
              <div class="plane-plate">
                <p class="plane-label" lang={spoken}>
                  {text}
                </p>
                {inZone?.(zone)}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function End({ at, text, lang, sign }: { at: string; text: Record<string, string>; lang: string; sign: string }) {
  const said = say(text, lang);
  return (
    <p class={`plane-end ${at}`} lang={said.lang}>
      {at !== 'plane-x-high' && <span class="plane-sign">{sign} </span>}
      {said.text}
      {at === 'plane-x-high' && <span class="plane-sign"> {sign}</span>}
    </p>
  );
}

/** How many letters the longest word has. */
function longest(text: string): number {
  return Math.max(...text.split(/\s+/).map((word) => word.length));
}

function box({ left, right, bottom, top }: Zone) {
  return { left: `${left}%`, bottom: `${bottom}%`, width: `${right - left}%`, height: `${top - bottom}%` };
}

/** Puts something on a place of the plane; it glides there when the place changes. */
export function At({ x, y, children }: { x: number; y: number; children: ComponentChildren }) {
  return (
    <div class="plane-at" style={{ transform: `translate(${x}%, ${-y}%)` }}>
      {children}
    </div>
  );
}
