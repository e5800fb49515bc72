/** For who comes without a code. */
export { CodeEntry as entry } from './CodeEntry';
