/** Tests stand beside what they test. A file that needs a document asks for one in its first line. */
import { defineConfig } from 'vitest/config';
import { shared } from './build/settings.ts';

export default defineConfig({
  ...shared,
  test: { include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'], environment: 'node', setupFiles: ['src/i18n/whole.ts'], restoreMocks: true, unstubGlobals: true },
});
