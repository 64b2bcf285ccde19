import * as React from 'react';
import { Button, Inline } from '@forge/react';
import type { StartKind } from '../hooks/use-start';
import { type ScanView, isOccupied } from '../view-model/scan-view';

interface Props {
  readonly view: ScanView;
  readonly onStart: (kind: StartKind) => void;
}

/** The two ways to start. They answer when something is missing instead of being greyed out without a word. */
export function StartButtons({ view, onStart }: Props): React.JSX.Element {
  const occupied = isOccupied(view);
  return (
    <Inline space="space.100" rowSpace="space.100" shouldWrap>
      <Button appearance="primary" isDisabled={occupied} onClick={() => onStart('log')}>
        Find the gaps
      </Button>
      <Button isDisabled={occupied} onClick={() => onStart('all')}>
        Check every space without a log
      </Button>
    </Inline>
  );
}
