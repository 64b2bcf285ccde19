import React, { useEffect, type ReactNode } from 'react';

/** A component that this host cannot draw: said loudly, because a page with a hole in it would pass for whole. */
export function UnknownNode({ type }: { readonly type: string }): ReactNode {
  const says = `local/host does not draw the UI Kit component ${type}.`;
  useEffect(() => {
    console.error(says);
  }, [says]);
  return (
    <div role="alert" className="host-loud" data-testid="unknown-node">
      {says}
    </div>
  );
}
