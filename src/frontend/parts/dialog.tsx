import * as React from 'react';
import {
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@forge/react';

interface Props {
  readonly title: string;
  readonly danger?: boolean;
  readonly width?: 'small' | 'large' | 'x-large';
  /** The ways out. Absent: it is there to be read, and closed. */
  readonly answers?: React.ReactNode;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A dialog over the page. */
export function Dialog(props: Props): React.JSX.Element {
  const { title, danger = false, width = 'x-large', answers, onClose, children } = props;
  return (
    <ModalTransition>
      <Modal onClose={onClose} width={width}>
        <ModalHeader>
          <ModalTitle {...(danger ? { appearance: 'danger' as const } : {})}>{title}</ModalTitle>
        </ModalHeader>
        <ModalBody>{children}</ModalBody>
        <ModalFooter>
          {answers ?? (
            <Button appearance="primary" onClick={onClose}>
              Close
            </Button>
          )}
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
