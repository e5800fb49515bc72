/** Every component in every state worth looking at. */
import { ShowChoice } from '../src/questions/choice/Show';
import { Wall } from '../src/questions/open/Wall';
import { Banner } from '../src/ui/Banner';
import { Button } from '../src/ui/Button';
import { Dialog } from '../src/ui/Dialog';
import { Icon, iconNames } from '../src/ui/Icon';
import { KeyHelp } from '../src/ui/KeyHelp';
import { Strip } from '../src/ui/Strip';
import { Toast } from '../src/ui/Toast';
import { onPhone, onWall, type Scene } from './frame';
import { asked, longQuestion, mixed, options, qr, question, texts } from './material';
import { asking } from './asking';
import { clouds } from './clouds';
import { crowds } from './crowds';
import { evening } from './evening';
import { journey } from './journey';
import { lensed } from './lenses';
import { measuring } from './measuring';
import { placing } from './placing';
import { remote } from './remote';

const threeLines = 'Wat heb jij nodig van de mensen om je heen om te kunnen zeggen wat je ziet?';

const nothing = () => undefined;
const three = options(['Ja', 18], ['Soms', 11], ['Nee', 5]);
const five = options(['Pech moet weg', 21], ['Objectief boven subjectief', 14], ['Ratio boven gevoel', 26], ['Vertrouwen is niks doen', 4], ['Vertrouwen en beheersing zijn substituten', 9]);
const ten = options(...Array.from({ length: 10 }, (_, i): [string, number] => [`${['Gelijkwaardigheid', 'Wederkerigheid', 'Gedeeld eigenaarschap', 'Co-creatie', 'Zelfondernemerschap'][i % 5]} ${i < 5 ? '' : 'nu'}`.trim(), (i * 7) % 23]));

const bars = (counted: typeof three, people: number) => (
  <ShowChoice
    question={{ ...asked, kind: 'choice', pick: 1, shuffle: false, abstain: false, options: counted.map(({ key, label }) => ({ id: key, label: { nl: label } })) }}
    result={{ kind: 'choice', ballots: people, abstained: 0, options: counted.map(({ key, count }) => ({ id: key, count })) }}
    lang="nl"
  />
);

const controls = (
  <div style={{ display: 'grid', gap: '12px' }}>
    <h1 style={{ fontSize: 'var(--size-question)' }}>{question}</h1>
    <Button kind="primary" wide onPress={nothing}>Versturen</Button>
    <Button wide icon="undo" onPress={nothing}>Antwoord wijzigen</Button>
    <Button kind="quiet" wide onPress={nothing}>Overslaan</Button>
    <Button kind="primary" wide disabled onPress={nothing}>Nog niets gekozen</Button>
    <div style={{ display: 'flex', gap: '8px', flexWrap: 'wrap' }}>
      <Button icon="back" bare onPress={nothing}>Vorige</Button>
      <Button icon="next" bare onPress={nothing}>Volgende</Button>
      <Button icon="lock" pressed onPress={nothing}>Dicht</Button>
    </div>
    <div style={{ display: 'flex', gap: '12px', flexWrap: 'wrap' }}>
      {iconNames().map((name) => <Icon key={name} name={name} />)}
    </div>
  </div>
);

export const scenes: Record<string, Scene> = {
  'wall-bars-2': onWall('Is het belangrijk om het te hebben over vertrouwen?', bars(options(['Ja', 18], ['Nee', 5]), 23)),
  'wall-bars-2-long': onWall(longQuestion, bars(options(['Vertrouwen is een keuze die je elke dag opnieuw maakt', 18], ['Vertrouwen moet je verdienen', 5]), 23)),
  'wall-bars-3': onWall('Is het belangrijk om het te hebben over vertrouwen?', bars(three, 34)),
  'wall-bars-5': onWall('Welke diepliggende overtuiging herken je in jouw organisatie?', bars(five, 34)),
  'wall-bars-10': onWall('Welke waarden dragen jouw netwerk?', bars(ten, 60)),
  'wall-bars-0': onWall(longQuestion, bars(three.map((option) => ({ ...option, count: 0 })), 0), <Strip address="192.168.178.24:8000" code="48291637" qr={qr} present={1} answered={null} />),
  'wall-open-1': onWall(question, <Wall texts={texts(1)} lang="nl" />),
  'wall-open-3': onWall(question, <Wall texts={texts(3)} lang="nl" />),
  'wall-open-short': onWall(longQuestion, <Wall texts={mixed(20, 30)} lang="nl" />),
  'wall-open-long': onWall(threeLines, <Wall texts={mixed(500, 20, 30)} lang="nl" />),
  'wall-open-mixed': onWall(threeLines, <Wall texts={mixed(...Array.from({ length: 60 }, (_, i) => [20, 45, 500, 80, 30, 160, 260][i % 7]!))} lang="nl" />),
  'wall-open-wide': onWall(threeLines, <Wall texts={[{ key: 'w', texts: ['Wij '.repeat(125)], times: 1, support: 0, group: null }, { key: 'm', texts: ['M'.repeat(500)], times: 1, support: 0, group: null }]} lang="nl" />),
  'wall-open-unbroken': onWall(threeLines, <Wall texts={[{ key: 'm', texts: ['M'.repeat(500)], times: 1, support: 0, group: null }, { key: 's', texts: ['Verantwoordelijkheidsgevoel'.repeat(18)], times: 1, support: 0, group: null }]} lang="nl" />),
  'wall-open-5': onWall(question, <Wall texts={texts(5)} lang="nl" />),
  'wall-open-40': onWall(question, <Wall texts={texts(40)} lang="nl" />),
  'wall-open-600': onWall(question, <Wall texts={texts(120)} distinct={600} lang="nl" />, <Strip address="klankbord.nl" code="48291637" qr={qr} present={412} answered={398} />),
  'wall-keys': {
    surface: 'wall',
    show: () => <KeyHelp onClose={nothing} lines={[{ keys: ['→', 'Page Down', 'spatie'], does: 'Volgende' }, { keys: ['←', 'Page Up'], does: 'Vorige' }, { keys: ['.', 'b'], does: 'Zwart scherm' }, { keys: ['h'], does: 'Resultaat tonen of verbergen' }, { keys: ['l'], does: 'Openen of sluiten' }]} />,
  },
  'wall-toast': onWall(question, <Toast message="Antwoord verborgen" onUndo={nothing} onGone={nothing} />),
  'desk-controls': { surface: 'desk', show: () => <div style={{ padding: '48px', maxWidth: '720px' }}>{controls}</div> },
  'phone-controls': onPhone(controls),
  'phone-banner': { surface: 'phone', show: () => <Banner icon="offline">Geen verbinding. Je antwoord is bewaard op deze telefoon.</Banner> },
  'phone-dialog': onPhone(<Dialog title="Antwoord wijzigen?" onClose={nothing}><p>Je vorige antwoord telt tot je het nieuwe verstuurt.</p></Dialog>),
  'phone-toast': onPhone(<Toast message="Antwoord apart gezet" onUndo={nothing} onGone={nothing} />),
  'phone-bars': onPhone(bars(five, 34)),
  'phone-open': onPhone(<Wall texts={texts(12)} lang="nl" />),
  ...asking,
  ...clouds,
  ...crowds,
  ...evening,
  ...journey,
  ...lensed,
  ...measuring,
  ...placing,
  ...remote,
};
