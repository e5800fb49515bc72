/** A sentence with links in it, where its language has them: `first [do this](here)`. */
export function Linked({ sentence, to }: { sentence: string; to: Readonly<Record<string, string>> }) {
  return (
    <>
      {sentence.split(/(\[[^\]]+\]\(\w+\))/).map((part) => {
        const [, text, place = ''] = /^\[(.+)\]\((\w+)\)$/.exec(part) ?? [];
        return text === undefined ? part : <a href={to[place]!}>{text}</a>;
      })}
    </>
  );
}
