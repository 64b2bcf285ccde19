import * as React from 'react';
import { Button, Inline } from '@forge/react';
import type { PlanView } from '../../report/plan-view';
import type { Applying } from '../hooks/use-applying';
import { toApply } from '../view-model/plan-progress';
import { counted } from '../../text/english';

interface Props {
  readonly view: PlanView;
  readonly applying: Applying;
  /** Whether it comes while the page stands, so that the focus shall go to it; it is mounted anew for that. */
  readonly autoFocus: boolean;
}

/** The one button that leads on: to the dialog in which all that this app can make is decided. */
export function ReviewButton({ view, applying: { askAll }, autoFocus }: Props): React.JSX.Element | null {
  const count = toApply(view).length;
  if (count === 0 || askAll === null) return null;
  return (
    <Inline>
      <Button appearance="primary" autoFocus={autoFocus} onClick={askAll}>
        {`Review ${counted(count, 'change')}`}
      </Button>
    </Inline>
  );
}
