/** Puts a page of the presenter on its element. */
import { render, type ComponentChild } from 'preact';
import '../../i18n/page';
import '../../ui/desk-icons';
import { keepFocus } from '../../ui/focus';
import '../../ui/index.css';

keepFocus();

export function show(page: ComponentChild): void {
  render(page, document.getElementById('app')!);
}
