/** Saves what is seen as a picture: SVG that can be taken apart, or PNG twice as sharp as the screen. */
import { drawn } from './drawn';
import { carried, dataUrl } from './fonts';

export type PictureType = 'svg' | 'png';

const SHARPER = 2;

/** Lets the browser save `element` as a file called `name`, as it is seen now. */
export async function savePicture(element: Element, name: string, type: PictureType): Promise<void> {
  const link = document.createElement('a');
  const address = URL.createObjectURL(await picture(element, type));
  link.href = address;
  link.download = `${name}.${type}`;
  link.click();
  // The browser has begun to read by then; without this the picture would stay in memory as long as the page.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What is seen of `element` now, with its fonts in it. */
export async function picture(element: Element, type: PictureType): Promise<Blob> {
  const svg = drawn(element);
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = await carried(svg);
  svg.prepend(style);
  const file = new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
  return type === 'svg' ? file : pixels(file, svg);
}

async function pixels(file: Blob, { width, height }: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = await dataUrl(file);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width.baseVal.value * SHARPER);
  canvas.height = Math.ceil(height.baseVal.value * SHARPER);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The picture could not be made.'))), 'image/png'));
}
