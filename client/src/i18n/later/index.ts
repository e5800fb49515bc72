/** Imported with the kinds of question that come after the phone's page, so that it need not carry what they say. */
import { learn } from '../index';
import { en } from './en';
import { nl } from './nl';

learn({ nl, en });
