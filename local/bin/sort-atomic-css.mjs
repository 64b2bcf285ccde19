/**
 * Atlaskit's styles are atomic: one class, one declaration, so which of two wins is decided by their order alone. Its own build
 * sorts them (`@compiled/css`: shorthands, longhands, pseudo-classes, then media queries by width); esbuild joins them in the order
 * of the imports. This puts them in the order that they were written for.
 */
export function sortAtomicCss(css) {
  const rules = split(css).flatMap((rule, at) =>
    rule.head.startsWith('@media')
      ? split(rule.body).map((inner) => ({ ...inner, media: rule.head, at }))
      : [{ ...rule, media: '', at }],
  );
  const atomic = rules.filter(isAtomic).map((rule) => ({ rule, key: keyOf(rule) }));
  atomic.sort((a, b) => compare(a.key, b.key));
  const sorted = [...atomic.map(({ rule }) => rule), ...rules.filter((rule) => !isAtomic(rule))];
  return sorted
    .map(({ media, head, body }) => wrap(media, body === null ? head : `${head}{${body}}`))
    .join('\n');
}

const wrap = (media, rule) => (media === '' ? rule : `${media}{${rule}}`);

/** Classes of Compiled begin with an underscore. */
const isAtomic = ({ head }) => head.startsWith('._');

const pseudoClasses = [':link', ':visited', ':focus-within', ':focus', ':focus-visible', ':hover', ':active'];

function keyOf({ media, head, body, at }) {
  const property = body.slice(0, body.indexOf(':'));
  return [
    media === '' ? 0 : 1,
    Number(/min-width:\s*([\d.]+)rem/.exec(media)?.[1] ?? 0),
    pseudoClasses.findLastIndex((name) => new RegExp(`${name}(?![a-z-])`).test(head)),
    // `border` before `border-top` before `border-top-color`: what says less gives way to what says more.
    property.startsWith('--') ? 0 : property.split('-').length,
    at,
  ];
}

function compare(a, b) {
  const first = a.findIndex((value, at) => value !== b[at]);
  return first === -1 ? 0 : a[first] - b[first];
}

/** The rules of a style sheet side by side, each with what stands before its braces and between them. */
function split(css) {
  const rules = [];
  let [depth, start, open] = [0, 0, 0];
  for (let at = 0; at < css.length; at += 1) {
    const char = css[at];
    if (char === '"' || char === "'") at = endOfString(css, at);
    else if (char === '{' && depth++ === 0) open = at;
    else if (char === ';' && depth === 0) {
      rules.push({ head: css.slice(start, at + 1).trim(), body: null });
      start = at + 1;
    } else if (char === '}' && --depth === 0) {
      rules.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, at) });
      start = at + 1;
    }
  }
  return rules;
}

function endOfString(css, at) {
  let end = at + 1;
  while (end < css.length && css[end] !== css[at]) end += css[end] === '\\' ? 2 : 1;
  return end;
}
