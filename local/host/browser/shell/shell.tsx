import { Main, Root } from '@atlaskit/navigation-system';
import React, { type ReactNode } from 'react';
import { AppArea } from '../app/app-area';
import type { AppPage } from '../../wire';
import type { Host } from '../host-context';
import { SideBar } from './side-bar';
import { TopBar } from './top-bar';

/** A plain page of Jira: the bar above, the settings' navigation at the side, the app or a note in the middle. */
export function Shell({ host }: { readonly host: Omit<Host, 'callBridge'> }): ReactNode {
  const { boot } = host;
  const { page } = boot;
  return (
    <Root>
      <TopBar boot={boot} theme={host.theme} />
      <SideBar boot={boot} />
      <Main>
        <div className="host-content">
          {page.kind === 'elsewhere' ? (
            <Elsewhere path={page.path} baseUrl={boot.site.baseUrl} />
          ) : (
            <>
              <p className="host-crumbs">{crumbsOf(page)}</p>
              <h1 className="host-title">{page.title}</h1>
              <AppArea page={page} host={host} />
            </>
          )}
        </div>
      </Main>
    </Root>
  );
}

function crumbsOf({ moduleType, project }: AppPage): string {
  if (moduleType === 'jira:dashboardGadget') return 'Dashboards / A gadget on one';
  if (moduleType === 'action') return 'Automation / An action of a rule';
  return project === null ? 'Settings / Apps' : `${project.name} / Space settings / Apps`;
}

/** Where a link leads to a screen of Jira itself. */
function Elsewhere({ path, baseUrl }: { readonly path: string; readonly baseUrl: string }): ReactNode {
  return (
    <>
      <h1 className="host-title">A screen of Jira itself</h1>
      <p>
        This machine has the pages of Permission Gaps only. On a real site this link opens{' '}
        <code className="host-code">{`${baseUrl}${path}`}</code>.
      </p>
    </>
  );
}
