import { ExportJoiner } from '../../../src/contract/export';
import { assembleReport } from '../../../src/report';
import type { FromFileMaker, ToFileMaker } from './file-maker-protocol';
import { files } from './files';

/** The worker that makes the files of one report: the page stays alive meanwhile, however many spaces there are. */

const joiner = new ExportJoiner();

async function make({ format, texts }: Extract<ToFileMaker, { kind: 'make' }>): Promise<FromFileMaker> {
  const { ending, type, content } = files[format];
  const text = await content(assembleReport(joiner.parts, texts));
  return { ending, file: new Blob([text], { type }) };
}

addEventListener('message', ({ data }: MessageEvent<ToFileMaker>) => {
  if (data.kind === 'slice') {
    joiner.take(data.slice);
    return;
  }
  make(data).then(postMessage, () => postMessage(null satisfies FromFileMaker));
});
