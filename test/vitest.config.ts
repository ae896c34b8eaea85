import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

// Not the pathname of the URL: on Windows that begins with a slash.
const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  test: {
    root,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'test/*.test.ts', 'test/lint/*.test.ts'],
          root,
          // No test is about time; a busy machine fails none.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          root,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
