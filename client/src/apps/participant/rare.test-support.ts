/** For tests: what few phones need is here. */
import '../../questions/asks';
import { getRare } from './rare';

await Promise.all((['entry', 'own', 'paced', 'reasons'] as const).map(getRare));
