import { exportComparedHead, exportPair, exportToTake, type Joined } from '../../report';
import type { ReportComparedPart } from '../../report/output/side-by-side';
import { packsOf } from '../../store';
import type { Invocation } from '../invocation';
import type { OpenReport } from '../reports/open-report';
import { openBeside } from './beside';

/** Bytes of a comparison in one part of an export, before it is worded: words take some five times as many. */
const partBytes = 600 * 1024;

type Item =
  | { readonly kind: 'pair'; readonly pair: Joined['pairs'][number] }
  | { readonly kind: 'take'; readonly take: Joined['toTake'][number] };

/** A comparison as its export has it, in parts that each fit an answer. None: the report stands beside no other, or a half is gone. */
export async function besideExport(
  report: OpenReport,
  invocation: Invocation,
): Promise<readonly (() => ReportComparedPart)[]> {
  const open = await openBeside(report, invocation);
  if (open.kind !== 'joined') return [];
  const { joined } = open;
  const items: readonly Item[] = [
    ...joined.pairs.map((pair) => ({ kind: 'pair' as const, pair })),
    ...joined.toTake.map((take) => ({ kind: 'take' as const, take })),
  ];
  const packs = packsOf(items, partBytes);
  return (packs.length === 0 ? [[]] : packs).map((some, number) => () => ({
    head: number === 0 ? exportComparedHead(joined) : null,
    spaces: some.flatMap((item) => (item.kind === 'pair' ? [exportPair(item.pair, joined)] : [])),
    toTake: some.flatMap((item) => (item.kind === 'take' ? [exportToTake(item.take, joined)] : [])),
  }));
}
