/**
 * Runs inside a Frame, before the resource's own code: gives it `window.__bridge`, as the script does that Forge puts into every
 * Custom UI page. It is a file of the frame's own origin, because the frame's policy allows no inline script.
 */
import type { ForgeTheme } from '../theme';
import { isOurs, type FromFrame, type ToFrame } from './protocol';

type Data = Readonly<Record<string, unknown>>;
type Listener = (payload: unknown) => void;

const hostOrigin = document.currentScript?.dataset.host ?? '';
const waiting = new Map<number, (answer: Extract<ToFrame, { forge: 'answer' }>) => void>();
const listeners = new Map<string, Set<Listener>>();
let calls = 0;
let themed = false;

const send = (message: FromFrame): void => {
  window.parent.postMessage(message, hostOrigin);
};

const callHost = (command: string, data: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    calls += 1;
    waiting.set(calls, (answer) => {
      if (answer.ok) resolve(answer.value);
      else reject(new Error(answer.message));
    });
    send({ forge: 'call', id: calls, command, data });
  });

/** A callback cannot leave the frame: the host tells of every event and the frame keeps its listeners. */
const listen = async (event: string, listener: Listener): Promise<{ unsubscribe: () => void }> => {
  const those = listeners.get(event) ?? new Set();
  if (!listeners.has(event)) await callHost('on', { event });
  listeners.set(event, those.add(listener));
  return { unsubscribe: () => those.delete(listener) };
};

/** The attributes that `@atlaskit/tokens` looks for; the tokens themselves are a style sheet of the frame's origin. */
const applyTheme = (theme: ForgeTheme): void => {
  const { dataset } = document.documentElement;
  dataset.colorMode = theme.colorMode;
  dataset.theme = `dark:${theme.dark} light:${theme.light} spacing:${theme.spacing} typography:${theme.typography} shape:${theme.shape}`;
};

const enableTheming = async (): Promise<void> => {
  themed = true;
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = '/__forge/theme.css';
  document.head.append(sheet);
  applyTheme(((await callHost('getContext', undefined)) as { theme: ForgeTheme }).theme);
};

window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
  if (origin !== hostOrigin || source !== window.parent || !isOurs(data)) return;
  const message = data as ToFrame;
  switch (message.forge) {
    case 'answer':
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
      break;
    case 'event':
      for (const listener of listeners.get(message.event) ?? []) listener(message.payload);
      break;
    case 'theme':
      if (themed) applyTheme(message.theme);
      break;
  }
});

new ResizeObserver(() => {
  send({ forge: 'height', height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
}).observe(document.documentElement);

Object.defineProperty(window, '__bridge', {
  value: {
    callBridge: (command: string, data?: Data): Promise<unknown> => {
      if (command === 'on') return listen(String(data?.event), data?.callback as Listener);
      if (command === 'enableTheming') return enableTheming();
      return callHost(command, data);
    },
  },
});
