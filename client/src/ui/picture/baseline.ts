/** Where letters stand in a line: how far below its top, as a part of its height. */

const known = new Map<string, number>();

export function baseline(style: CSSStyleDeclaration): number {
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontFamily}`;
  const before = known.get(font);
  if (before !== undefined) return before;
  // A point without height stands on the baseline, and the box of the letters has nothing around it.
  const line = document.createElement('span');
  const point = document.createElement('span');
  Object.assign(line.style, { position: 'absolute', fontStyle: style.fontStyle, fontWeight: style.fontWeight, fontFamily: style.fontFamily, fontSize: '100px', lineHeight: 'normal', whiteSpace: 'pre', visibility: 'hidden' });
  Object.assign(point.style, { display: 'inline-block', width: '0', height: '0' });
  const letters = document.createTextNode('Hg');
  line.append(letters, point);
  document.body.append(line);
  const range = document.createRange();
  range.selectNode(letters);
  const box = range.getBoundingClientRect();
  const part = (point.getBoundingClientRect().bottom - box.top) / box.height;
  line.remove();
  known.set(font, part);
  return part;
}
