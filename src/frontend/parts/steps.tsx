import * as React from 'react';
import { Button, Inline, Stack } from '@forge/react';
import type { GapExplanation } from '../../report/space-view';
import { router } from '@forge/bridge';
import { Bullets } from './bullets';

interface Props extends Pick<GapExplanation, 'steps' | 'link'> {
  /** Empty on the project page: its links are relative to the site. */
  readonly baseUrl: string;
}

/** The click path, step by step, and the screen that it leads to. */
export function Steps({ steps, link, baseUrl }: Props): React.JSX.Element {
  return (
    <Stack space="space.075">
      {steps.length > 0 && <Bullets type="ordered" says={steps} />}
      {link !== null && (
        <Inline>
          <Button iconAfter="open" onClick={() => openInJira(baseUrl, link.path)}>
            {link.label}
          </Button>
        </Inline>
      )}
    </Stack>
  );
}

/** Opens a screen in a new tab: a path of this Jira site, which begins with a slash, or a full address elsewhere. */
function openInJira(baseUrl: string, path: string): void {
  const address = path.startsWith('/') ? `${baseUrl.replace(/\/$/, '')}${path}` : path;
  router.open(address).catch(() => undefined);
}
