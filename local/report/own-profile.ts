import { readFileSync } from 'node:fs';
import type { ProfileAsked, ProfileFile } from '../../src/contract';
import { reasonOf } from '../reason';
import type { Ask } from './contract-client';
import { NoReport } from './no-report';

/** A name has neither a dot nor a slash; all else is a file. */
const name = /^[\w-]+$/;

/** What `--profile` names: a task, the list of a vendor, or the file of an own list, which is held against the site's permissions. */
export async function profileGiven(given: string, ask: Ask): Promise<ProfileAsked> {
  if (given === 'backup' || given === 'restore') return given;
  if (name.test(given)) {
    await namingInput('--profile', ask('profile/read', { vendor: given }));
    return given;
  }
  const text = textOf(given);
  await namingInput(given, ask('profile/read', { text }));
  // It was read and found whole just now.
  return JSON.parse(text.replace(/^\uFEFF/, '')) as ProfileFile;
}

/** A refusal says which input it is about. */
async function namingInput(input: string, answer: Promise<unknown>): Promise<void> {
  try {
    await answer;
  } catch (error) {
    throw error instanceof NoReport ? new NoReport(error.status, `${input}: ${error.message}`) : error;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new NoReport(2, `The profile ${file} cannot be read: ${reasonOf(error)}.`);
  }
}
