"""Every word on a page, as large as it must be and standing off its ground, on dark and on light paper."""

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as WaitedLongEnough

from tests.e2e.conftest import WITHIN

THEMES = ("dark", "light")

HARD_TO_READ = """
() => {
  const root = document.documentElement;
  const wall = root.dataset.surface === 'wall';
  // Contrast: WCAG 2.2, 1.4.6 and 1.4.3. Size: 3 of 108 parts of the height, or 15 pixels.
  const [contrast, size] = wall ? [7, 3 * Math.min(innerHeight / 108, innerWidth / 150)] : [4.5, 15];
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const known = new Map();
  const painted = (css) => {
    if (!known.has(css)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      known.set(css, [...canvas.getImageData(0, 0, 1, 1).data].map((part) => part / 255));
    }
    return known.get(css);
  };
  const over = ([r, g, b], alpha, under) => [r, g, b].map((part, i) => part * alpha + under[i] * (1 - alpha));
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const apart = (one, other) => {
    const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  const wrong = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const holder = texts.currentNode.parentElement;
    const words = texts.currentNode.data.trim();
    if (!words || !holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const boxes = [];
    for (let box = holder; box; box = box.parentElement) boxes.unshift([box, getComputedStyle(box)]);
    if (boxes.some(([, { clipPath }]) => clipPath === 'inset(50%)')) continue;  // for ears only
    let ground = painted(getComputedStyle(root).backgroundColor).slice(0, 3);
    let shown = 1;
    for (const [, style] of boxes) {
      shown *= Number(style.opacity);
      const [r, g, b, alpha] = painted(style.backgroundColor);
      ground = over([r, g, b], alpha * shown, ground);
    }
    const style = getComputedStyle(holder);
    const [r, g, b, alpha] = painted(style.color);
    const ratio = apart(over([r, g, b], alpha * shown, ground), ground);
    if (ratio < contrast - 0.02) wrong.push(`${words}: ${ratio.toFixed(2)} : 1`);
    const small = parseFloat(style.fontSize) < size - 0.05 && !holder.closest('.plane-label, .spectrum-poles');
    if (small) wrong.push(`${words}: ${style.fontSize}`);
  }
  return wrong;
}
"""
"""Which texts that can be seen have too little contrast with what is behind them, or are too small.

What is behind a text is the grounds of the elements around it. The name of a zone inside a plane and the poles of a
spectrum may be smaller on a phone: see docs/reference/design-tokens.md.
"""


def none_of(page: Page, script: str, argument: object = None) -> None:
    """Wait until a script finds nothing, else fail with what it found."""
    try:
        page.wait_for_function(f"(argument) => ({script})(argument).length === 0", arg=argument, timeout=WITHIN / 4)
    except WaitedLongEnough:
        assert page.evaluate(script, argument) == []


def legible(page: Page) -> None:
    """See that every word on this page can be read, in both themes; leave it in the one it has."""
    chosen = page.evaluate("document.documentElement.dataset.theme")
    for theme in THEMES:
        _wear(page, theme)
        none_of(page, HARD_TO_READ)
    _wear(page, chosen)


def _wear(page: Page, theme: str) -> None:
    page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
