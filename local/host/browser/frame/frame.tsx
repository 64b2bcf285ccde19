import type { FrameProps } from '@atlaskit/forge-react-types';
import React, { useEffect, useRef, useState, type ReactNode } from 'react';
import { useHost, type Host } from '../host-context';
import type { Part } from '../kit/part';
import { isOurs, type FromFrame, type ToFrame } from './protocol';

/** Forge's sandbox flags for Custom UI; the frame's own policy repeats them. */
const sandbox =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

/** Commands of the page's app alone: a Frame draws itself. */
const notForFrames = new Set(['reconcile', 'onError']);

/** A Custom UI resource inside a UI Kit page: another origin, its own strict policy, and only the bridge between. */
export const Frame: Part<FrameProps> = ({ props }) => {
  const host = useHost();
  const window_ = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(0);
  const { frameOrigin, frames } = host.boot;

  useEffect(() => {
    const tell = (message: ToFrame): void =>
      window_.current?.contentWindow?.postMessage(message, frameOrigin);
    const hear = ({ origin, source, data }: MessageEvent<unknown>): void => {
      if (origin !== frameOrigin || source !== window_.current?.contentWindow || !isOurs(data)) return;
      const message = data as FromFrame;
      if (message.forge === 'height') setHeight(message.height);
      else void answer(host, message, tell).then(tell);
    };
    window.addEventListener('message', hear);
    const unwatch = host.theme.watch((theme) => tell({ forge: 'theme', theme }));
    return () => {
      window.removeEventListener('message', hear);
      unwatch();
    };
  }, [host, frameOrigin]);

  if (!frames.includes(props.resource)) return <NotFound resource={props.resource} />;
  return (
    <iframe
      ref={window_}
      className="host-frame"
      title={`${props.resource} of Permission Gaps`}
      src={`${frameOrigin}/${props.resource}/index.html`}
      sandbox={sandbox}
      style={{ width: props.width ?? '100%', height: props.height ?? `${String(height)}px` }}
    />
  );
};

async function answer(
  { callBridge }: Host,
  call: Extract<FromFrame, { forge: 'call' }>,
  tell: (message: ToFrame) => void,
): Promise<ToFrame> {
  const { id, command } = call;
  try {
    if (notForFrames.has(command)) throw new Error(`local/host: a Frame may not call ${command}`);
    const value = await callBridge(command, command === 'on' ? listening(call.data, tell) : call.data);
    return { forge: 'answer', id, ok: true, value: command === 'on' ? null : value };
  } catch (error) {
    return {
      forge: 'answer',
      id,
      ok: false,
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

/** The frame listens from afar: each event is told to it. */
function listening(data: unknown, tell: (message: ToFrame) => void): object {
  const event = String((data as { event?: unknown } | null)?.event);
  return {
    event,
    callback: (payload: unknown) => tell({ forge: 'event', event, payload }),
  };
}

function NotFound({ resource }: { readonly resource: string }): ReactNode {
  return (
    <div role="alert" className="host-loud">
      Not found: the manifest has no resource {resource} with a folder, or it is not built.
    </div>
  );
}
