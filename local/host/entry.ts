import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** How a browser comes in: with the token of the printed address, once, and from then on with the cookie that it got for it. */
export interface Entry {
  /** For the printed address. */
  readonly token: string;
  /** The answer for who is not in, or is just coming in; null: the browser is in. */
  answer(context: Context): Response | null;
}

/** Behind a real site stands somebody's API token, and whoever has an account on this machine can ask this server. */
export function openEntry(): Entry {
  const token = randomBytes(24).toString('base64url');
  const pass = randomBytes(24).toString('base64url');
  let used = false;
  return {
    token,
    answer(context) {
      const url = new URL(context.req.url);
      // cookies know no ports, and another of these servers may run on this machine
      const cookie = `entry-${url.port}`;
      if (isSame(getCookie(context, cookie), pass)) return null;
      if (used || !isSame(url.searchParams.get('token') ?? undefined, token)) {
        return context.text(
          'Open the address that npm start printed: its token opens one browser, once.',
          403,
        );
      }
      used = true;
      setCookie(context, cookie, pass, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return context.redirect(url.pathname);
    },
  };
}

function isSame(given: string | undefined, own: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(own)];
  return one.length === other.length && timingSafeEqual(one, other);
}
