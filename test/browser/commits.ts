import type { Page } from 'playwright-core';

interface Counted {
  commits?: number[];
  hostBridge?: { readonly callBridge: (name: string, data?: unknown) => unknown };
}

interface Node {
  readonly type?: unknown;
  readonly props?: unknown;
  readonly children?: unknown;
}

/**
 * Counts the nodes of every tree that the app sends to the product, elements in props with them: each commit of UI Kit sends
 * the whole page. Has to be called before the page is opened.
 */
export async function countCommits(page: Page): Promise<void> {
  // tsx gives functions their names by a helper that the page does not have
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.addInitScript(() => {
    // The app runs in a frame of its own, which takes the bridge from this window.
    if (window !== window.top) return;
    const own = window as Counted;
    const counts: number[] = [];
    own.commits = counts;
    let bridge: Counted['hostBridge'];
    Object.defineProperty(own, 'hostBridge', {
      configurable: true,
      get: () => bridge,
      set: (given: NonNullable<Counted['hostBridge']>) => {
        bridge = {
          callBridge: (name, data) => {
            if (name === 'reconcile') {
              const open: unknown[] = [(data as { forgeDoc?: unknown } | undefined)?.forgeDoc];
              let nodes = 0;
              while (open.length > 0) {
                const one = open.pop();
                if (typeof one !== 'object' || one === null) continue;
                const { type, children, props } = one as Node;
                if (typeof type === 'string') nodes += 1;
                // an element in a prop has its children among its props
                if (typeof type === 'string') open.push(children, props);
                else open.push(...(Object.values(one) as unknown[]));
              }
              counts.push(nodes);
            }
            return given.callBridge(name, data);
          },
        };
      },
    });
  });
}

/** The nodes of each commit since the page was opened, or since this was asked last. */
export async function commitsOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (window as Counted).commits?.splice(0) ?? []);
}
