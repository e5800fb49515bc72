import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './Button';
import { useT } from '../i18n';
import './Dialog.css';

export interface DialogProps {
  title: string;
  children: ComponentChildren;
  /** Escape, the cross, or a press beside it. Whoever renders the dialog then stops doing so. */
  onClose: () => void;
}

/** A question or a list in front of the page. The browser keeps the focus inside; afterwards it is where it was. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const t = useT();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // The title first, for ears, unless something inside asks for the focus; the cross would be an odd thing to start with.
    if (!element?.querySelector('[autofocus]')) heading.current?.focus();
    return () => {
      element?.close();
      // A browser gives it back only from a dialog that is still in the page.
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget && outside(event, event.currentTarget)) onClose();
      }}
    >
      <header class="dialog-head">
        <h2 id={id} ref={heading} tabIndex={-1}>{title}</h2>
        <Button kind="quiet" icon="close" bare onPress={onClose}>
          {t('close')}
        </Button>
      </header>
      {children}
    </dialog>
  );
}

/** The backdrop belongs to the dialog's element, but not to its box. */
function outside({ clientX, clientY }: MouseEvent, element: HTMLElement): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
