// What has the focus and what is wrong with how that shows: no ring, one that is hard to see, or something in front of it.
() => {
  const { activeElement: element } = document;
  const wrong = [];
  const rgb = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = rgb(colour).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05);
  const around = [];
  for (let box = element; box; box = box.parentElement) around.push(box);
  const heading = /^H[1-6]$/.test(element.localName.toUpperCase());
  if (!heading && element !== document.body) {
    // A field in a row has its ring around the row.
    const ringed = around.slice(0, 4).find((box) => getComputedStyle(box).outlineStyle !== 'none' && parseFloat(getComputedStyle(box).outlineWidth) >= 1);
    if (!ringed) wrong.push('no ring');
    else {
      const { outlineColor, outlineOffset } = getComputedStyle(ringed);
      const from = parseFloat(outlineOffset) < 0 ? ringed : ringed.parentElement;
      const behind = around.slice(around.indexOf(from)).map((box) => getComputedStyle(box).backgroundColor).find((colour) => (rgb(colour)[3] ?? 1) > 0.99);
      const seen = contrast(outlineColor, behind ?? getComputedStyle(document.documentElement).backgroundColor);
      if (seen < 3) wrong.push(`a ring of ${seen.toFixed(2)} : 1`);
    }
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const hit = document.elementFromPoint(x, y);
    const belongs = hit && (element.contains(hit) || hit.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(hit)));
    if (!belongs) wrong.push(`behind ${hit?.outerHTML.slice(0, 60)}`);
  }
  return { tag: element.localName, text: (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim().slice(0, 60), dialog: element.closest('dialog') !== null, wrong };
}
