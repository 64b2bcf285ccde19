import type { Browser } from 'playwright-core';

/** A Chromium as a test file has it: what it opened there goes when it closes it. */
export type Chromium = Pick<Browser, 'newPage' | 'close' | 'startTracing' | 'stopTracing'>;

/** In a test file the one of environment.cjs, which the files of a worker share; in a program one of its own. */
export async function openChromium(): Promise<Chromium> {
  const { sharedChromium } = globalThis as { readonly sharedChromium?: () => Promise<Chromium> };
  if (sharedChromium !== undefined) return sharedChromium();
  const { launchChromium } = await import('./launch.cjs');
  return launchChromium();
}
