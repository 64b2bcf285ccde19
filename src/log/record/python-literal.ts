/** JSON of what Python prints of dictionaries and lists (`{'errors': {}, 'status': None}`), read character by character. */

const words: Readonly<Record<string, string>> = {
  None: 'null',
  True: 'true',
  False: 'false',
  nan: 'null',
  inf: 'null',
  true: 'true',
  false: 'false',
  null: 'null',
};
const word = /[A-Za-z_][\w.]*/y;
const number = /-?\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Brackets of Python's that JSON writes as a list. */
const lists: Readonly<Record<string, string>> = { '(': '[', ')': ']' };

/** The literal as JSON, or null where it is none. What is there is copied; whether it is JSON in the end is for the caller to try. */
export function pythonAsJson(text: string): string | null {
  let json = '';
  let at = 0;
  // A comma before a closing bracket is Python's, so a comma is written with what follows it.
  let comma = '';
  const write = (part: string): void => {
    json += comma + part;
    comma = '';
  };
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === "'" || char === '"') {
      const end = endOfText(text, at);
      if (end < 0) return null;
      write(JSON.stringify(plain(text.slice(at + 1, end))));
      at = end + 1;
    } else if (/[A-Za-z_]/.test(char)) {
      word.lastIndex = at;
      const name = word.exec(text)?.[0] ?? '';
      // b'…' and u'…': the text follows.
      const isPrefix = /^[bur]{1,2}$/i.test(name) && /['"]/.test(text.charAt(at + name.length));
      if (!isPrefix && !Object.hasOwn(words, name)) return null;
      if (!isPrefix) write(words[name] ?? '');
      at += name.length;
    } else if (/[-\d]/.test(char)) {
      number.lastIndex = at;
      const digits = number.exec(text)?.[0];
      if (digits === undefined) return null;
      write(digits.replaceAll('_', '').replace(/^(-?)0+(?=\d)/, '$1'));
      at += digits.length;
    } else if (/[{}[\](),:\s]/.test(char)) {
      if (char === ',') comma = ',';
      else if (/[}\])]/.test(char)) {
        comma = '';
        write(lists[char] ?? char);
      } else if (!/\s/.test(char)) write(lists[char] ?? char);
      at++;
    } else return null;
  }
  return json;
}

/** The position of the quotation mark that closes a text, or -1. */
function endOfText(text: string, begin: number): number {
  const mark = text.charCodeAt(begin);
  for (let at = begin + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === mark) return at;
  }
  return -1;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\u0000' };

function plain(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([\s\S]))/gi,
    (_all, x?: string, u?: string, c?: string) =>
      x !== undefined || u !== undefined
        ? String.fromCharCode(parseInt(x ?? u ?? '', 16))
        : (escapes[c ?? ''] ?? c ?? ''),
  );
}
