import Button from '@atlaskit/button/new';
import { SideNavToggleButton, TopNav, TopNavEnd, TopNavStart } from '@atlaskit/navigation-system';
import Select from '@atlaskit/select';
import React, { useEffect, useState, type ReactNode } from 'react';
import type { Boot } from '../../wire';
import type { ThemeSwitch } from '../theme';

/** Site, theme, and as whom the page is open. */
export function TopBar({ boot, theme }: { readonly boot: Boot; readonly theme: ThemeSwitch }): ReactNode {
  const { site, viewer, people } = boot;
  return (
    <TopNav>
      <TopNavStart
        sideNavToggleButton={
          <SideNavToggleButton expandLabel="Expand sidebar" collapseLabel="Collapse sidebar" />
        }
      >
        <a className="host-site" href="/admin">
          <strong>Jira</strong>{' '}
          <span className="host-subtle">
            {new URL(site.baseUrl).host}
            {site.real ? '' : ' (stand-in)'}
          </span>
        </a>
      </TopNavStart>
      <TopNavEnd>
        <ThemeButton theme={theme} />
        {people.length === 0 ? (
          <span className="host-subtle">{viewer.displayName}</span>
        ) : (
          <label className="host-viewer">
            <span>Viewing as</span>
            <Select<{ label: string; value: string }>
              inputId="host-viewer"
              label="Viewing as"
              spacing="compact"
              options={people.map(({ accountId, displayName }) => ({ label: displayName, value: accountId }))}
              value={{ label: viewer.displayName, value: viewer.accountId }}
              onChange={(chosen) => {
                if (chosen !== null)
                  window.location.search = new URLSearchParams({ viewer: chosen.value }).toString();
              }}
            />
          </label>
        )}
      </TopNavEnd>
    </TopNav>
  );
}

function ThemeButton({ theme }: { readonly theme: ThemeSwitch }): ReactNode {
  const [mode, setMode] = useState(theme.current().colorMode);
  useEffect(
    () =>
      theme.watch(({ colorMode }) => {
        setMode(colorMode);
      }),
    [theme],
  );
  const other = mode === 'light' ? 'dark' : 'light';
  return (
    <Button appearance="subtle" onClick={() => void theme.choose(other)}>
      {other === 'dark' ? 'Dark theme' : 'Light theme'}
    </Button>
  );
}
