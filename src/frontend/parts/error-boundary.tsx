import * as React from 'react';
import { ProblemMessage } from './problem-message';

interface Props {
  readonly children: React.ReactNode;
}

/** A page that breaks while it is drawn says so instead of going blank, and can be drawn anew. */
export class ErrorBoundary extends React.Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): React.ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <ProblemMessage
        problem={{
          code: 'internal',
          says: 'This page could not be shown. Nothing was changed in Jira. Reload the page if trying again does not help.',
        }}
        onTryAgain={() => this.setState({ broken: false })}
      />
    );
  }
}
