import { exportComparedHead, exportPair, exportToTake } from '../../report';
import { endOfPack } from '../../store';
import type { Invocation } from '../invocation';
import type { OpenReport } from '../reports/open-report';
import { openBeside } from './beside';
import type { PartOfKind } from './export-part';

/** Bytes of a comparison in one part of an export, before it is worded: words take some five times as many. */
const partBytes = 600 * 1024;

/** Some of a report's comparison. null: it stands beside no other, or a half is gone. */
export async function exportBeside(
  report: OpenReport,
  item: number,
  invocation: Invocation,
): Promise<PartOfKind | null> {
  const open = await openBeside(report, invocation);
  if (open.kind !== 'joined') return null;
  const { joined } = open;
  const items = [
    ...joined.pairs.map((pair) => ({ kind: 'pair' as const, pair })),
    ...joined.toTake.map((take) => ({ kind: 'take' as const, take })),
  ];
  const end = endOfPack(items, item, partBytes);
  const some = items.slice(item, end);
  const compared = {
    head: item === 0 ? exportComparedHead(joined) : null,
    spaces: some.flatMap((each) => (each.kind === 'pair' ? [exportPair(each.pair, joined)] : [])),
    toTake: some.flatMap((each) => (each.kind === 'take' ? [exportToTake(each.take, joined)] : [])),
  };
  return { content: { compared }, end, of: items.length };
}
