import type { ForgeTheme } from '../theme';

/** What a Frame and the page around it say to each other by `postMessage`: the two are of different origins. */
export type FromFrame =
  | { readonly forge: 'call'; readonly id: number; readonly command: string; readonly data: unknown }
  /** The height of the frame's document in px, whenever it changes. */
  | { readonly forge: 'height'; readonly height: number };

export type ToFrame =
  | { readonly forge: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly forge: 'answer'; readonly id: number; readonly ok: false; readonly message: string }
  | { readonly forge: 'event'; readonly event: string; readonly payload: unknown }
  | { readonly forge: 'theme'; readonly theme: ForgeTheme };

/** Whether a message of the window is one of ours; its sender's origin is checked apart. */
export function isOurs(message: unknown): message is { readonly forge: string } {
  return typeof message === 'object' && message !== null && 'forge' in message;
}
