import { beginsEntry } from './entry';

const looked = 40;
/** A file of which every fifth line holds an object of JSON is read as JSON with text between. */
const fewJson = 0.2;

/** Whether the beginning of a file, neither JSON nor a table, is that of a text log: the first line and at least a third of all begin entries. */
export function isTextLog(head: string): boolean {
  const lines = head
    .split('\n')
    .slice(0, looked)
    .filter((line) => line.trim() !== '');
  const first = lines[0];
  if (first === undefined || /^\s*(?:\{\s*["}]|\[\s*[\]"[\d]|\[\s*\{\s*["}])/.test(first)) return false;
  const json = lines.filter((line) => /\{\s*"[^"]*"\s*:/.test(line)).length;
  const entries = lines.filter(beginsEntry).length;
  return json < lines.length * fewJson && beginsEntry(first) && entries * 3 >= lines.length;
}
