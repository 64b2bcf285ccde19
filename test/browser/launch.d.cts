import type { Browser } from 'playwright-core';

export function launchChromium(further?: readonly string[]): Promise<Browser>;
