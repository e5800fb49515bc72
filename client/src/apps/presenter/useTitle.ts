import { useEffect } from 'preact/hooks';

/** What the browser calls the page: in its tab, in its history, and to ears before anything else. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title ? `${title} · Klankbord` : 'Klankbord';
  }, [title]);
}
