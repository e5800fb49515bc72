/** Which rooms lie beside each other, as the address says it. None is all that there are. */
import { useEffect, useState } from 'preact/hooks';
import { questionAddress } from '../place';

export function chosenIn(search: string): string[] {
  return (new URLSearchParams(search).get('rooms') ?? '').split(',').filter((room) => room !== '');
}

/** Each choice is a step to come back to. */
export function useChosen(question: string): [string[], (rooms: string[]) => void] {
  const [chosen, setChosen] = useState(() => chosenIn(location.search));
  useEffect(() => {
    const back = () => setChosen(chosenIn(location.search));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  return [
    chosen,
    (rooms) => {
      history.pushState(null, '', questionAddress(question, rooms));
      setChosen(rooms);
    },
  ];
}
