// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { brandOf } from './brand';
import { Logo } from './Logo';

afterEach(() => document.head.replaceChildren());

/** A page on which the server wrote this. */
function on(head: string): HTMLElement {
  document.head.append(document.createRange().createContextualFragment(head));
  const page = document.createElement('div');
  render(<Logo />, page);
  return page;
}

test("a page without a brand is Klankbord's own", () => {
  expect(brandOf(document)).toBeNull();
  expect(on('').childElementCount).toBe(0);
});

test('a brand without a logo says its name', () => {
  expect(on('<meta name="brand" content="Waterschap Voorbeeld">').textContent).toBe('Waterschap Voorbeeld');
});

test('one logo stands on paper of its own', () => {
  const [image, ...more] = on('<meta name="brand" content="Voorbeeld" data-logo="/brand/a.svg">').querySelectorAll('img');
  expect(more).toEqual([]);
  expect([image!.getAttribute('src'), image!.alt, image!.className]).toEqual(['/brand/a.svg', 'Voorbeeld', 'logo-image logo-plate']);
});

test('of two logos each has its paper', () => {
  const images = [...on('<meta name="brand" content="Voorbeeld" data-logo="/brand/a.svg" data-logo-on-dark="/brand/b.png">').querySelectorAll('img')];
  expect(images.map((image) => [image.getAttribute('src'), image.className])).toEqual([
    ['/brand/a.svg', 'logo-image logo-on-light'],
    ['/brand/b.png', 'logo-image logo-on-dark'],
  ]);
});
