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
        <div role="listitem">
          <ThemeButton theme={theme} />
        </div>
        <div role="listitem">
          <Viewer viewer={viewer} people={people} />
        </div>
      </TopNavEnd>
    </TopNav>
  );
}

function ThemeButton({ theme }: { readonly theme: ThemeSwitch }): ReactNode {
  const [mode, setMode] = useState(theme.current().colorMode);
  useEffect(() => theme.watch(({ colorMode }) => setMode(colorMode)), [theme]);
  const other = mode === 'light' ? 'dark' : 'light';
  return (
    <Button appearance="subtle" onClick={() => void theme.choose(other)}>
      {other === 'dark' ? 'Dark theme' : 'Light theme'}
    </Button>
  );
}

/** Opens the page as the person who is chosen. */
function Viewer({ viewer, people }: Pick<Boot, 'viewer' | 'people'>): ReactNode {
  if (people.length === 0) return <span className="host-subtle">{viewer.displayName}</span>;
  return (
    <div className="host-viewer">
      <label htmlFor="host-viewer">Viewing as</label>
      <Select<{ label: string; value: string }>
        inputId="host-viewer"
        spacing="compact"
        options={people.map(({ accountId, displayName }) => ({ label: displayName, value: accountId }))}
        value={{ label: viewer.displayName, value: viewer.accountId }}
        onChange={(chosen) => {
          if (chosen !== null) {
            window.location.search = new URLSearchParams({ viewer: chosen.value }).toString();
          }
        }}
      />
    </div>
  );
}
