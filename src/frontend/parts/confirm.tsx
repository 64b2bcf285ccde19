import * as React from 'react';
import { Button, LoadingButton } from '@forge/react';
import { Dialog } from './dialog';

interface Props {
  readonly title: string;
  /** The two answers, in words that say what they do. */
  readonly yes: string;
  readonly no: string;
  readonly danger?: boolean;
  readonly isLoading?: boolean;
  readonly width?: 'small' | 'large';
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children: React.ReactNode;
}

/** A question that is answered before anything happens. */
export function Confirm(props: Props): React.JSX.Element {
  const { title, yes, no, danger = false, isLoading = false, width = 'small', onYes, onNo, children } = props;
  const answers = (
    <>
      <Button appearance="subtle" onClick={onNo}>
        {no}
      </Button>
      <LoadingButton appearance={danger ? 'danger' : 'primary'} isLoading={isLoading} onClick={onYes}>
        {yes}
      </LoadingButton>
    </>
  );
  return (
    <Dialog title={title} danger={danger} width={width} answers={answers} onClose={onNo}>
      {children}
    </Dialog>
  );
}
