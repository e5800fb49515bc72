// What can be pressed and is smaller than 44 by 44 pixels. A link in a sentence is as high as its line (WCAG 2.5.8).
() => {
  const pressed = 'a[href], button, input, select, textarea, summary, [role=button], [role=slider], [role=radio], [role=checkbox], [role=switch], [role=tab]';
  const front = document.querySelector('dialog:modal') ?? document;
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('[inert]');
  const inSentence = (element) => element.localName === 'a' && getComputedStyle(element).display === 'inline' && [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
  const boxes = (element) => [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
  return [...front.querySelectorAll(pressed)]
    .filter((element) => seen(element.labels?.[0] ?? element) && !inSentence(element))
    .filter((element) => !boxes(element).some(({ width, height }) => width >= 43.5 && height >= 43.5))
    .map((element) => `${element.outerHTML.slice(0, 120)} ${boxes(element).map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`)}`);
}
