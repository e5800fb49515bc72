// Which texts cannot be read: beyond the sides of the page, beyond a box that hides what does not fit, or in one that scrolls sideways.
async () => {
  // A page that looks at its own size has had a frame to do so.
  await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
  const cut = [];
  const front = document.querySelector('dialog:modal') ?? document.body;
  const { scrollWidth } = document.documentElement;
  const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
  if (scrollWidth > innerWidth) cut.push(`the page is ${scrollWidth} wide: ${wide.map((element) => element.outerHTML.slice(0, 80)).at(-1)}`);
  const texts = document.createTreeWalker(front, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const holder = text.parentElement;
    if (!text.data.trim() || !holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    let [left, top, right, bottom] = [0, -Infinity, innerWidth, Infinity];
    let unseen = false;
    for (let box = holder; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, clipPath, textOverflow } = getComputedStyle(box);
      // There for ears only, or shortened on purpose: the whole of it is a press away.
      unseen ||= clipPath === 'inset(50%)' || textOverflow === 'ellipsis';
      const edge = box.getBoundingClientRect();
      if (overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      if (['hidden', 'clip'].includes(overflowY)) [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    // What stands inside a picture of the wall, or of a plane where many are laid out, may only be whole beside it.
    if (unseen || holder.closest('[data-surface=wall] [aria-hidden=true], :root:not([data-surface=phone]) .plane')) continue;
    range.selectNodeContents(text);
    for (const line of range.getClientRects()) {
      const air = line.height / 5; // letters fill the middle of their line
      if (line.left < left - 1 || line.right > right + 1 || line.top + air < top || line.bottom - air > bottom) {
        cut.push(`${text.data.trim()} in ${holder.outerHTML.slice(0, 80)} (${[line.left, line.top, line.right, line.bottom].map(Math.round)})`);
        break;
      }
    }
  }
  return cut;
}
