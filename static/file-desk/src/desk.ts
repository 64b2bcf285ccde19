import { view as bridgeView } from '@forge/bridge';
import type { ToDesk } from '../../../src/contract/file-frame';
import { openDownloads } from './downloads';
import { openLogDesk } from './log-desk';
import { listenToPage, tellPage } from './page-link';
import { openView } from './view';

/** The file desk: the drop zone and the downloads of Permission Gaps. The log that is read here stays here. */

const view = openView();
const log = openLogDesk(view);
const downloads = openDownloads(view, log.texts);

type Answers = { readonly [K in ToDesk['kind']]: (message: Extract<ToDesk, { kind: K }>) => void };

const answers: Answers = {
  hello() {
    tellPage({ kind: 'ready' });
    log.repeat();
  },
  'give-findings': ({ part }) => log.giveFindings(part),
  'give-texts': ({ part }) => log.giveTexts(part),
  'offer-downloads': ({ reportId, fileStem, withTexts }) =>
    downloads.offer(reportId === null ? null : { reportId, fileStem, withTexts }),
  fold: ({ withoutFile }) => log.fold(withoutFile),
  'export-text': (message) => downloads.take(message),
  'export-waits': ({ says }) => downloads.wait(says),
  'export-failed': ({ says }) => downloads.fail(says),
  clear() {
    log.clear();
  },
};

function answer<K extends ToDesk['kind']>(kind: K, message: Extract<ToDesk, { kind: K }>): void {
  if (Object.hasOwn(answers, kind)) answers[kind](message);
}

function take(files: FileList | null): void {
  if (files !== null && files.length > 0) log.take(Array.from(files));
}

function takeChosen(): void {
  take(view.file.files);
  // So that choosing the same file again, changed in between, is heard too.
  view.file.value = '';
}

view.file.addEventListener('change', takeChosen);
view.stop.addEventListener('click', () => {
  log.stop();
  view.file.focus();
});
for (const name of ['dragenter', 'dragover'] as const) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    view.desk.toggleAttribute('data-over', true);
  });
}
for (const name of ['dragleave', 'drop'] as const) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    view.desk.toggleAttribute('data-over', false);
    if (name === 'drop') take(event.dataTransfer?.files ?? null);
  });
}

bridgeView.theme.enable().catch(() => undefined);
listenToPage((message) => {
  answer(message.kind, message);
}).then(
  () => tellPage({ kind: 'ready' }),
  () => undefined,
);
// the drop zone is there before its script: a file may have been chosen already
takeChosen();
