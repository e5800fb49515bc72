/** Which rooms and groups lie beside each other, as the address says it. None is the latest rooms. */
import { useEffect, useState } from 'preact/hooks';
import type { Chosen } from '../../../core/archive';
import { questionAddress } from '../place';

export function chosenIn(search: string): Chosen {
  const said = new URLSearchParams(search);
  const ids = (what: string) => (said.get(what) ?? '').split(',').filter((id) => id !== '');
  return { rooms: ids('rooms'), labels: ids('labels') };
}

/** Each choice is a step to come back to. */
export function useChosen(question: string): [Chosen, (chosen: Chosen) => void] {
  const [chosen, setChosen] = useState(() => chosenIn(location.search));
  useEffect(() => {
    const back = () => setChosen(chosenIn(location.search));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  return [
    chosen,
    (next) => {
      history.pushState(null, '', questionAddress(question, next));
      setChosen(next);
    },
  ];
}
