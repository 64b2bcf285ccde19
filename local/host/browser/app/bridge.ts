import type { AppPage, Boot } from '../../wire';
import type { CallBridge } from '../host-context';
import type { ThemeSwitch } from '../theme';
import { wordsOf } from '../words-of';
import type { Wire } from '../wire-client';
import { forgeContext } from './context';
import type { EventChannel } from './event-channel';

export interface Flag {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly type: string;
}

/** What the bridge needs of the page around the app. */
interface Surroundings {
  readonly boot: Boot;
  readonly page: AppPage;
  readonly wire: Wire;
  readonly theme: ThemeSwitch;
  readonly channel: EventChannel;
  readonly showDoc: (forgeDoc: unknown) => void;
  /** Shows the platform's prompt; resolves when the viewer has allowed the app to act for them. */
  readonly askConsent: () => Promise<void>;
  readonly showFlag: (flag: Flag) => void;
  readonly closeFlag: (id: string) => void;
  /** Shows what went wrong in the host itself, where nobody can miss it. */
  readonly sayLoudly: (says: string) => void;
}

type Data = Readonly<Record<string, unknown>>;
type Commands = Readonly<Record<string, (data: Data) => unknown>>;

/** Sent by `useTheme` of `@forge/react` and by `view.theme`. */
const themeChanged = 'FORGE_CORE_THEME_CHANGED';

/** Opens the bridge of one app on one page. A command that is not in the table answers with an error that names it. */
export function openBridge(around: Surroundings): CallBridge {
  around.theme.watch((theme) => around.channel.emit(themeChanged, { theme }));
  const commands = commandsOf(around);
  return async (command, data) => {
    const answer = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (answer === undefined) {
      const says = `local/host does not implement the bridge command ${command}.`;
      around.sayLoudly(says);
      throw new Error(says);
    }
    return answer(typeof data === 'object' && data !== null ? (data as Data) : { value: data });
  };
}

const commandsOf = (around: Surroundings): Commands => ({
  invoke: (data) => invoke(around, data),
  getContext: () => forgeContext(around.boot, around.page, around.theme.current()),
  reconcile: ({ forgeDoc }) => around.showDoc(forgeDoc),
  onError: ({ error }) => around.sayLoudly(`The app's page broke: ${String(error)}`),
  emit: ({ event, payload }) => around.channel.emit(String(event), payload),
  on: ({ event, callback }) => around.channel.on(String(event), callback as (payload: unknown) => void),
  // In UI Kit the theme is the product's; a Frame's own bridge puts it on the frame.
  enableTheming: () => undefined,
  navigate: goTo,
  getUrl: (data) => new URL(addressOf(data), around.boot.site.baseUrl).href,
  reload: () => window.location.reload(),
  changeWindowTitle: ({ value }) => {
    document.title = String(value);
  },
  emitReadyEvent: () => undefined,
  showFlag: (data) => {
    around.showFlag({
      id: String(data.id),
      title: wordsOf(data.title),
      description: wordsOf(data.description),
      type: wordsOf(data.type),
    });
    return true;
  },
  closeFlag: ({ id }) => {
    around.closeFlag(String(id));
    return true;
  },
  // The form of an action has a view that is submitted. The pages have none that could be submitted, closed or opened: Forge answers so too.
  submit: (inputs) => {
    if (around.page.moduleType !== 'action') return false;
    around.showFlag({
      ...{ id: 'submitted', type: 'success', title: 'The rule has the action' },
      description: `With ${JSON.stringify(inputs)}`,
    });
    return true;
  },
  close: () => false,
  open: () => false,
  refresh: () => false,
});

async function invoke(around: Surroundings, { functionKey, payload }: Data): Promise<unknown> {
  const answer = await around.wire.invoke({
    moduleKey: around.page.moduleKey,
    projectKey: around.page.project?.key ?? null,
    functionKey: String(functionKey),
    payload: payload ?? {},
  });
  switch (answer.kind) {
    case 'result':
      return answer.value;
    case 'error':
      throw new Error(answer.message);
    case 'consent-needed':
      await around.askConsent();
      return invoke(around, { functionKey, payload });
  }
}

/** Jira's addresses of what `router` can name instead of an address. */
const targets: Readonly<Record<string, (data: Data) => string>> = {
  issue: ({ issueKey }) => `/browse/${String(issueKey)}`,
  dashboard: ({ dashboardId }) => `/jira/dashboards/${String(dashboardId)}`,
  projectSettingsDetails: ({ projectKey }) =>
    `/jira/software/projects/${String(projectKey)}/settings/details`,
  userProfile: ({ accountId }) => `/jira/people/${String(accountId)}`,
};

/** The address that a `navigate` or `getUrl` means. Throws for a target that this host does not know. */
function addressOf(data: Data): string {
  if (typeof data.url === 'string') return data.url;
  const address = targets[String(data.target)];
  if (address === undefined) {
    throw new Error(`local/host: the navigation target ${String(data.target)} is not implemented`);
  }
  return address(data);
}

/** Goes to an address in this tab or in a new one. */
function goTo(data: Data): void {
  const address = addressOf(data);
  if (data.type === 'new-tab') window.open(address, '_blank', 'noopener');
  else window.location.assign(address);
}
