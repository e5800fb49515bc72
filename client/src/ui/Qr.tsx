import './Qr.css';

/** A QR code as dark squares of one unit, with its quiet zone inside the field. */
export interface QrCode {
  /** Width and height of the field, in modules. */
  size: number;
  /** Data of an SVG path to be filled. */
  path: string;
}

/** `label` tells ears where the code leads. */
export function Qr({ code, label }: { code: QrCode; label: string }) {
  return (
    <svg class="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label}>
      <path d={code.path} />
    </svg>
  );
}
