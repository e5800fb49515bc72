/** The body of a slide: paragraphs separated by an empty line; lines that start with `- ` are a list. */

export type Block = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

export function blocks(body: string): Block[] {
  const found: Block[] = [];
  // A line belongs to the paragraph or the list item above it, until an empty line.
  let joins = false;
  for (const line of body.split('\n').map((text) => text.trim())) {
    const last = found[found.length - 1];
    if (line === '') joins = false;
    else if (line.startsWith('- ')) {
      const item = line.slice(2).trim();
      if (last?.kind === 'list') last.items.push(item);
      else found.push({ kind: 'list', items: [item] });
      joins = true;
    } else if (!joins || !last) {
      found.push({ kind: 'paragraph', text: line });
      joins = true;
    } else if (last.kind === 'list') last.items.push(`${last.items.pop()} ${line}`);
    else last.text += ` ${line}`;
  }
  return found;
}
