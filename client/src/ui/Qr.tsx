import './Qr.css';

/** A QR code as rows of horizontal strokes, one unit high, with its quiet zone inside the field. */
export interface QrCode {
  /** Width and height of the field, in modules. */
  size: number;
  /** Data of an SVG path to be stroked, not filled. */
  path: string;
}

/** Reads the code out of the SVG text the server sends. Null when the text is something else. */
export function readQr(svg: string): QrCode | null {
  const size = /viewBox="0 0 (\d+) \1"/.exec(svg)?.[1];
  const path = /\sd="([Mmhv\d\s.-]+)"/.exec(svg)?.[1];
  return size && path ? { size: Number(size), path } : null;
}

/** `label` tells ears where the code leads. */
export function Qr({ code, label }: { code: QrCode; label: string }) {
  return (
    <svg class="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label}>
      <path d={code.path} />
    </svg>
  );
}
