import type { RemoteScene, Scene } from '../../../core/protocol';

/** Only a remote and a moderator are sent what people wrote; nothing else would show it. */
export function isRemote(scene: Scene | RemoteScene): scene is RemoteScene {
  return 'handled' in scene;
}
