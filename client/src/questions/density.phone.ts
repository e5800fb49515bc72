/** On a phone every label has the same size, and stands above its bar. */
import type * as density from './density';

export const labelSize: typeof density.labelSize = () => 3;
export const sizeClass: typeof density.sizeClass = () => '';
export const barsClass: typeof density.barsClass = () => '';
