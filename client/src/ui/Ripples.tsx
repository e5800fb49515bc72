import './Ripples.css';

/** Sound leaving a point: for pages on which there is nothing to do but wait. */
const rings = [26, 50, 76, 104, 134];

export function Ripples() {
  return (
    <svg class="ripples" viewBox="-140 -136 280 147" preserveAspectRatio="xMidYMax" aria-hidden="true" focusable="false">
      {rings.map((radius, at) => (
        <circle key={radius} class="ripples-ring" r={radius} style={{ '--near': 1 - at * 0.17, animationDelay: `${at * 320}ms` }} />
      ))}
      <circle class="ripples-source" r="9" />
    </svg>
  );
}
