/** The desk's elements and its few states. Text only ever goes in as text. */

type DeskState = 'empty' | 'reading' | 'read' | 'refused';

export interface Shown {
  readonly state: DeskState;
  readonly title: string;
  readonly says: string;
  readonly more: string | null;
  /** 0 to 100 while reading. */
  readonly progress: number | null;
  /** What a screen reader hears; null: nothing new (progress is not read out a hundred times). */
  readonly status: string | null;
}

function element<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no ${kind.name} "${id}"`);
  return found;
}

export function openView() {
  const desk = element('desk', HTMLElement);
  const parts = {
    title: element('title', HTMLLabelElement),
    line: element('line', HTMLParagraphElement),
    says: element('says', HTMLParagraphElement),
    more: element('more', HTMLParagraphElement),
    progress: element('progress', HTMLProgressElement),
    status: element('status', HTMLParagraphElement),
    choose: element('choose', HTMLSpanElement),
  };
  return {
    desk,
    file: element('file', HTMLInputElement),
    stop: element('stop', HTMLButtonElement),
    download: element('download', HTMLButtonElement),
    downloads: element('downloads', HTMLElement),
    downloadsSays: element('downloads-says', HTMLSpanElement),
    json: element('json', HTMLButtonElement),
    csv: element('csv', HTMLButtonElement),
    planMarkdown: element('plan-markdown', HTMLButtonElement),
    planCsv: element('plan-csv', HTMLButtonElement),
    statement: element('statement', HTMLButtonElement),
    retry: element('retry', HTMLButtonElement),
    /** Shows one line in place of the drop zone, into which a log can still be dropped; null: the whole of it. */
    fold(line: string | null): void {
      desk.toggleAttribute('data-folded', line !== null);
      parts.line.textContent = line;
      parts.line.hidden = line === null;
    },
    show(shown: Shown): void {
      desk.dataset.state = shown.state;
      desk.toggleAttribute('data-broken', shown.state === 'read' && shown.more !== null);
      parts.title.textContent = shown.title;
      parts.says.textContent = shown.says;
      parts.more.textContent = shown.more;
      parts.more.hidden = shown.more === null;
      parts.progress.hidden = shown.progress === null;
      if (shown.progress !== null) parts.progress.value = shown.progress;
      parts.choose.textContent = shown.state === 'empty' ? 'Choose a file' : 'Choose another file';
      this.stop.hidden = shown.state !== 'reading';
      if (shown.status !== null) parts.status.textContent = shown.status;
    },
  };
}

export type View = ReturnType<typeof openView>;
