import api from '@forge/api';
import type { Witness } from './port';

/** Jira as somebody may speak to it. */
export type Requester = Pick<ReturnType<typeof api.asApp>, 'requestJira'>;

/** The one classic scope of a reading call that Forge gives to nobody who is not there. */
export type OnlineScope = 'manage:jira-configuration';

/** Whom a call is made as. */
export type Speaker = (call: { readonly as?: Witness; readonly scope?: OnlineScope }) => Requester;

/** The person who invokes, and the app where it is the witness. */
export const whoInvokes: Speaker = ({ as }) => (as === 'app' ? api.asApp() : api.asUser());

/** A person who is not there: for what Forge does not give, the app asks. */
export const whoIsAway =
  (accountId: string): Speaker =>
  ({ as, scope }) =>
    as === 'app' || scope !== undefined ? api.asApp() : api.asUser(accountId);

/** The app, whoever the witness is. */
export const appAlone: Speaker = () => api.asApp();
