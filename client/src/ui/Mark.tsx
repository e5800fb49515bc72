import './Mark.css';

/** The sign of Klankbord: sound that leaves a point. The icon of the pages is the same. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle class="mark-source" cx="4.6" cy="12" r="3.6" />
      <path class="mark-sound" d="M11.2 5.6a9 9 0 0 1 0 12.8M16.6 2a14.6 14.6 0 0 1 0 20" />
    </svg>
  );
}

/** The sign and the name. */
export function Wordmark({ name }: { name: string }) {
  return (
    <span class="wordmark">
      <Mark />
      {name}
    </span>
  );
}
