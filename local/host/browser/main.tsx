import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import React from 'react';
import { createRoot } from 'react-dom/client';
import type { Boot } from '../wire';
import { Shell } from './shell/shell';
import { openTheme } from './theme';
import { openWire } from './wire-client';
import './host.css';

// Atlaskit asks a server of its own which changes are switched on; here there is none, and none is.
setBooleanFeatureFlagResolver(() => false);

/** Starts the page that the server has filled with its boot data. */
async function start(): Promise<void> {
  const data = document.getElementById('boot');
  const place = document.getElementById('page');
  if (data === null || place === null) throw new Error('the page has no boot data');
  const boot = JSON.parse(data.textContent) as Boot;
  const theme = await openTheme();
  createRoot(place).render(<Shell host={{ boot, theme, wire: openWire(boot) }} />);
}

void start();
