/** Shows one scene of one component: `?scene=…&theme=dark|light`. For looking at, never built. */
import { render } from 'preact';
import '../src/ui/desk-icons';
import '../src/ui/index.css';
import { Speaks } from '../src/i18n';
import '../src/i18n/whole';
import { setTheme } from '../src/ui/theme';
import { scenes } from './scenes';

const asked = new URLSearchParams(location.search);
const scene = scenes[asked.get('scene') ?? ''];

if (scene) {
  document.documentElement.dataset['surface'] = scene.surface;
  setTheme(asked.get('theme') === 'light' ? 'light' : 'dark');
  if (scene.surface !== 'phone') await import('../src/ui/fonts.css');
  const lang = scene.lang ?? 'nl';
  render(<Speaks value={lang}>{scene.show()}</Speaks>, document.getElementById('app')!);
} else {
  render(
    <ul>
      {Object.keys(scenes).map((name) => (
        <li key={name}>
          <a href={`?scene=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
    document.getElementById('app')!,
  );
}

/** For the script that takes the pictures. */
Object.assign(window, { sceneNames: Object.fromEntries(Object.entries(scenes).map(([name, { surface }]) => [name, surface])) });
