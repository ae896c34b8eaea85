import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'test/*.test.ts', 'test/lint/*.test.ts'],
          root: new URL('..', import.meta.url).pathname,
          // No test is about time; a busy machine fails none.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          root: new URL('..', import.meta.url).pathname,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
