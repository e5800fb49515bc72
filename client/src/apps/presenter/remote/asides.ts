/** What the presenter set aside: results leave it out, and only the marks still name it. */

export interface Aside {
  bucket: string;
  text: string;
}

/** A bucket names what was asked after its first colon. */
export function asides(marks: Readonly<Record<string, string>>): Aside[] {
  return Object.entries(marks)
    .filter(([, mark]) => mark === 'aside')
    .map(([bucket]) => ({ bucket, text: bucket.slice(bucket.indexOf(':') + 1) }));
}
