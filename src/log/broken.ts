import type { PlacedFault } from './recorder';
import type { BrokenPlace } from './finding';

/** A fault in a sentence, its place by line or by record. */
export function brokenPlace(
  { fault, line, record, byte }: PlacedFault,
  numbers: 'lines' | 'records',
): BrokenPlace {
  const at = numbers === 'lines' ? line : record;
  return { line: at, byte, says: sentence(fault, numbers === 'lines' ? 'Line' : 'Record', at) };
}

function sentence(fault: PlacedFault['fault'], place: 'Line' | 'Record', at: number): string {
  const here = `${place} ${String(at)}`;
  switch (fault.kind) {
    case 'not-json':
      return `${here} could not be read: it is damaged. It was skipped, and reading went on after it.`;
    case 'text':
      return fault.lines === 1
        ? `${here} is neither JSON nor part of a table, and was skipped.`
        : `Lines ${String(at)} to ${String(at + fault.lines - 1)} are neither JSON nor part of a table, and were skipped.`;
    case 'cut-record':
      return `The log breaks off at byte ${String(fault.byte)}, inside the record that begins at ${here.toLowerCase()}. Everything before that record was read; what came after it is missing from the file.`;
    case 'cut-list':
      return `The log breaks off after ${here.toLowerCase()}: its list is not closed. Everything in the file was read, but records may be missing from its end.`;
    case 'too-large':
      return `${here} begins a record of more than ${String(fault.megabytes)} MB. It was skipped.`;
    case 'too-many-parts':
      return `${here} begins a record of more than ${inWords(fault.parts)} values. It was skipped.`;
    case 'too-deep':
      return `${here} begins a record with values more than ${inWords(fault.levels)} levels inside each other. It was skipped.`;
    case 'file':
      return `File ${String(fault.file)} was not read${fault.begun ? ' to its end' : ''}. ${fault.why}`;
  }
}

function inWords(count: number): string {
  return count.toLocaleString('en-US');
}
