/** Clouds that are hard to compose. */
import { Cloud } from '../src/questions/cloud/Cloud';
import type { Word } from '../src/questions/cloud/word';
import answers from '../bench/answers.json';
import { onPhone, onWall, strip, type Scene } from './frame';
import { question, words } from './material';

const counted = (...list: [string, number][]): Word[] => list.map(([label, count]) => ({ key: label, label, count }));

/** What is counted after so many answers of the recorded stream, the most named first. */
function heard(answered: number): Word[] {
  const counts = new Map<string, number>();
  for (const label of answers.slice(0, answered).flat()) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counted(...counts).sort((a, b) => b.count - a.count);
}

const compounds = counted(
  ['samenwerkingsverbanden', 14], ['verantwoordelijkheidsgevoel', 11], ['vertrouwensrelatie', 8], ['arbeidsongeschiktheidsverzekering', 3], ['besluitvormingsprocessen', 6], ['psychologische veiligheid', 9],
  ['verantwoordelijkheid uit handen geven', 4], ['leidinggevendencommunicatie', 2], ['onvoorwaardelijke betrouwbaarheid', 2], ['kwaliteitsmanagementsystemen', 1], ['medezeggenschapsraad', 5], ['ervaringsdeskundigheid', 3],
  ['cliëntveiligheid', 2], ['ontwikkelingssamenwerking', 1], ['na een eerdere teleurstelling', 1], ['op afstand leidinggeven aan een nieuw team', 1], ['bestuursrechtelijke verantwoording', 1], ['informatievoorziening', 2], ['lef', 7], ['tijd', 3],
);
const mixed = counted(
  ['vertrouwen', 12], ['الثقة', 8], ['信任', 9], ['εμπιστοσύνη', 6], ['доверие', 5], ['güven', 7], ['zaufanie', 4], ['naïef', 5], ['coördinatie', 3], ['reünie', 2], ['crème brûlée', 1], ['façade', 2], ['Ångström', 1], ['😊', 6], ['🎢', 3], ['💪🏽 lef', 2],
  ['👩‍👩‍👧‍👦', 2], ['eigenlijk nooit 🙂', 1], ['שָׁלוֹם', 2], ['विश्वास', 3], ['ความไว้วางใจ', 1], ['신뢰', 4], ['信頼する', 2], ['الصدق في العمل', 2], ['ειλικρίνεια', 1], ['niño', 1], ['Łódź', 1], ['één', 4], ['hiërarchie', 3], ['👍', 9],
);
const room = counted(
  ['loslaten!', 9], ['onzekerheid', 6], ['fouten maken', 5], ['corona', 3], ['tijdsdruk', 4], ['afhankelijkheid', 3], ['controle loslaten', 3], ['thuis werken', 2], ['op afstand leidinggeven', 2], ['feedback geven', 2], ["nieuwe collega's", 2], ['vulnerability', 2],
  ...['na een eerdere teleurstelling', 'als het misgaat', 'kwetsbaarheid', 'hiërarchie', 'deadlines', 'reorganisatie', 'verantwoordingsdruk', 'bezuinigingen', 'controle', 'conflict', 'admitting mistakes', 'afstand', 'delegeren', 'onder druk', 'nieuwe leidinggevende', 'cliëntveiligheid', 'veiligheid', 'verantwoordelijkheid uit handen geven', 'tegenspraak', 'verborgen belangen', 'video calls', 'Working from home!', 'geen zicht op elkaar', 'afgerekend worden', 'de uitkomst niet kennen', 'iets uit handen geven', 'nieuwe opdrachtgever', 'bij politieke spanning', 'als er veel op het spel staat', 'in een crisis', 'wanneer ik iemand niet ken', 'kritiek', 'fouten toegeven', 'macht', 'geld', 'roddels', 'hulp vragen', 'nee zeggen', 'grenzen stellen', 'vernieuwing', 'stilte', 'verwachtingen', 'online vergaderen', 'wisselende teams', 'ziekte', 'beoordelingsgesprek', 'budget', 'inspectie', 'incidenten', 'media-aandacht', 'klachten', 'samenwerken met concurrenten', 'privacy', 'data delen', 'eerste indruk', 'taalbarrière'].map((label): [string, number] => [label, 1]),
);
const flat = (n: number) => words(n).map((word) => ({ ...word, count: 1 }));
const giant = words(40).map((word, i) => ({ ...word, count: i === 1 ? 180 : 1 + (i % 3) }));
const crowd = words(150).map((word, i) => ({ ...word, count: Math.max(1, Math.round(900 / (i + 1.5))) }));

const wall = (list: Word[], distinct = list.length, answered = 60) => onWall(question, <Cloud words={list} distinct={distinct} lang="nl" />, strip(answered));

export const clouds: Record<string, Scene> = {
  'wall-cloud-1': wall(flat(1), 1, 1),
  'wall-cloud-1-long': wall(counted(['verantwoordelijkheid uit handen geven', 1]), 1, 1),
  'wall-cloud-3': wall(flat(3), 3, 3),
  'wall-cloud-12': wall(words(12)),
  'wall-cloud-room': wall(room),
  'wall-cloud-60': wall(heard(60)),
  'wall-cloud-300': wall(heard(300), 128, 300),
  'wall-cloud-150': wall(words(150), 150, 300),
  'wall-cloud-2000': wall(crowd, 1_364, 2_000),
  'wall-cloud-equal-12': wall(flat(12)),
  'wall-cloud-equal-60': wall(flat(60)),
  'wall-cloud-equal-150': wall(flat(150)),
  'wall-cloud-giant': wall(giant),
  'wall-cloud-compounds': wall(compounds),
  'wall-cloud-mixed': wall(mixed),
  'phone-cloud': onPhone(<div style={{ height: '420px' }}><Cloud words={words(40)} lang="nl" /></div>),
};
