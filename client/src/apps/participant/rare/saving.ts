/** A part of the page as a file of its own: one that needs no server, runs no script and looks the same. */

/** The file with a picture of `part`; without what can only be pressed, and what only holds here. */
export async function fileOf(part: Element, title: string): Promise<string> {
  const still = part.cloneNode(true) as Element;
  await Promise.all([...still.querySelectorAll('img')].map(carry));
  for (const control of still.querySelectorAll('button, [role=status], [data-here]')) control.remove();
  const head = document.createElement('title');
  head.textContent = title;
  const body = document.createElement('body');
  body.className = 'phone';
  body.append(still);
  const written = new XMLSerializer();
  const { lang, dataset } = document.documentElement;
  const { surface, theme } = dataset as { surface: string; theme: string };
  return [
    `<!doctype html><html lang="${lang}" data-surface="${surface}" data-theme="${theme}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    written.serializeToString(head),
    `<style>${styles()}</style></head>`,
    written.serializeToString(body),
    '</html>',
  ].join('');
}

/** Puts into the page what the image fetches from the server; without it, the image goes. */
async function carry(image: HTMLImageElement): Promise<void> {
  try {
    const blob = await (await fetch(image.src)).blob();
    image.src = await new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.onerror = reject;
      reader.readAsDataURL(blob);
    });
  } catch {
    image.remove();
  }
}

/** Every rule of this page but the letters, which lie on the server. */
function styles(): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules.flatMap((rule) => (rule instanceof CSSFontFaceRule ? [] : rule.cssText)).join('\n');
}

/** Gives the person a file. */
export function save(name: string, html: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read it only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** klankbord-2026-11-27.html, of the day on which the room was opened, where this phone is. */
export function fileName(created: number): string {
  const day = new Date(created);
  const two = (n: number) => String(n).padStart(2, '0');
  return `klankbord-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.html`;
}
