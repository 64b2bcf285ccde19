import type { ExportPart } from '../../contract';

/** UTF-16 units in one message to the desk: three bytes each at the worst stay below the 400 KB of an event. */
const most = 120_000;

/** Lists of a part that may be long; what else it holds goes with the first slice. */
type Item =
  | { readonly in: 'projects'; readonly item: ExportPart['projects'][number] }
  | { readonly in: 'beyond'; readonly item: ExportPart['beyond'][number] }
  | { readonly in: 'again'; readonly item: ExportPart['again'][number] }
  | { readonly in: 'notRead'; readonly item: ExportPart['notRead'][number] }
  | { readonly in: 'changes'; readonly item: Plan['changes'][number] }
  | { readonly in: 'leaves'; readonly item: Plan['leaves'][number] }
  | { readonly in: 'mayClose'; readonly item: Plan['mayClose'][number] };
type Plan = NonNullable<ExportPart['plan']>;

const tagged = <In extends Item['in'], T>(name: In, items: readonly T[] = []) =>
  items.map((item) => ({ in: name, item }));

/** A part of an export in slices that each fit one message. Joined in their order they say what the part says. */
export function exportSlices(part: ExportPart): readonly ExportPart[] {
  const { plan } = part;
  const items = [
    ...tagged('projects', part.projects),
    ...tagged('beyond', part.beyond),
    ...tagged('notRead', part.notRead),
    ...tagged('again', part.again),
    ...tagged('changes', plan?.changes),
    ...tagged('leaves', plan?.leaves),
    ...tagged('mayClose', plan?.mayClose),
  ] as readonly Item[];
  const slices: Item[][] = [[]];
  let room = most;
  for (const item of items) {
    const length = JSON.stringify(item.item).length + 1;
    if (length > room) {
      slices.push([]);
      room = most;
    }
    slices.at(-1)?.push(item);
    room -= length;
  }
  return slices.map((some, at) => {
    const of = <In extends Item['in']>(name: In) =>
      some.flatMap((item) => (item.in === name ? [item.item] : [])) as Extract<Item, { in: In }>['item'][];
    const lists = { changes: of('changes'), leaves: of('leaves'), mayClose: of('mayClose') };
    return {
      part: part.part,
      of: part.of,
      head: at === 0 ? part.head : null,
      projects: of('projects'),
      beyond: of('beyond'),
      notRead: of('notRead'),
      again: of('again'),
      plan: plan == null ? null : { head: at === 0 ? plan.head : null, ...lists },
    };
  });
}
