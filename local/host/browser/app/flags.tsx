import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import React, { type ReactNode } from 'react';
import type { Flag } from './bridge';

/** The messages that `showFlag` puts in the corner. */
export function Flags(props: {
  readonly flags: readonly Flag[];
  readonly close: (id: string) => void;
}): ReactNode {
  const { flags, close } = props;
  return (
    <div className="host-flags" role="status" aria-live="polite">
      {flags.map(({ id, title, description, type }) => (
        <div key={id} className={`host-flag host-flag-${type}`}>
          <div>
            <strong>{title}</strong>
            {description === '' ? null : <p>{description}</p>}
          </div>
          <IconButton
            icon={CrossIcon}
            label="Dismiss"
            appearance="subtle"
            spacing="compact"
            onClick={() => close(id)}
          />
        </div>
      ))}
    </div>
  );
}
