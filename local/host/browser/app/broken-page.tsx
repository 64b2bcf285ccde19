import React, { Component, type ReactNode } from 'react';

interface State {
  readonly says: string | null;
}

/** What a component of Atlaskit throws at a prop that it does not understand is shown where the page was. */
export class BrokenPage extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { says: null };

  static getDerivedStateFromError(error: unknown): State {
    return { says: String(error) };
  }

  override render(): ReactNode {
    if (this.state.says === null) return this.props.children;
    return (
      <div role="alert" className="host-loud">
        The page could not be drawn: {this.state.says}
      </div>
    );
  }
}
