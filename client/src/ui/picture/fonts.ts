/** The fonts that a picture is written in, to be carried inside it. */

/** The rules of the page for the families that an SVG names, with their files in them. */
export async function carried(svg: SVGSVGElement): Promise<string> {
  const families = new Set([...svg.querySelectorAll('[font-family]')].flatMap((one) => one.getAttribute('font-family')!.split(',').map(plain)));
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule && families.has(plain(rule.style.getPropertyValue('font-family'))));
  return (await Promise.all(rules.map(withFile))).join('\n');
}

const plain = (family: string) => family.trim().replace(/^["']|["']$/g, '');

async function withFile(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (!address) return '';
  const file = await (await fetch(new URL(address, rule.parentStyleSheet?.href ?? document.baseURI))).blob();
  return rule.cssText.replace(/url\("?[^")]+"?\)/, `url("${await dataUrl(file)}")`);
}

/** A file as an address that has all of it. */
export function dataUrl(file: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error ?? new Error('A file could not be read.'));
    reader.readAsDataURL(file);
  });
}
