/** Imported by the presenter's pages, so that they can say what the phone never says. */
import { learn } from '../index';
import { en } from './en';
import { nl } from './nl';

learn({ nl, en });
