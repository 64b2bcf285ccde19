import React from 'react';
import {
  Button,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@forge/react';

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
  return (
    <ModalTransition>
      <Modal onClose={onNo} width={width}>
        <ModalHeader>
          <ModalTitle {...(danger ? { appearance: 'danger' as const } : {})}>{title}</ModalTitle>
        </ModalHeader>
        <ModalBody>{children}</ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onNo}>
            {no}
          </Button>
          <LoadingButton appearance={danger ? 'danger' : 'primary'} isLoading={isLoading} onClick={onYes}>
            {yes}
          </LoadingButton>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
