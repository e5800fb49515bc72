/** The page that measures the word cloud, for `python -m tests.bench cloud`, which says where it goes. Never shipped. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { shared } from '../build/settings.ts';

export default defineConfig({ ...shared, root: fileURLToPath(new URL('.', import.meta.url)), base: '/', build: { emptyOutDir: true, reportCompressedSize: false } });
