/** A `ref` for a field that comes because somebody asked for it: it has the focus. A browser heeds `autofocus` only once a page. */
export function focused(field: HTMLElement | null): void {
  field?.focus();
}
