/** The wall that both engines fill: what a question of two lines leaves at 1920 × 1080. */
import { penOf, type Pen } from '../src/questions/cloud/ink';

/** Pixels; the width is a multiple of 32, as d3-cloud needs it. */
export const wall = { width: 1312, height: 690, smallest: 30 };

export const font = { family: 'Figtree', weight: 600 };

/** Measures with the font of the wall, once it is here. */
export async function wallPen(): Promise<Pen> {
  await document.fonts.load(`${font.weight} 100px ${font.family}`);
  const field = document.createElement('div');
  Object.assign(field.style, { fontFamily: font.family, fontWeight: `${font.weight}`, fontSize: `${wall.smallest}px` });
  document.body.append(field);
  return penOf(field);
}
