import fc from 'fast-check';
import { anyText } from '../any-text';
import { catalogue } from '../../src/log/classify/classify';
import { isBracketed } from '../../src/log/json/bracketed';
import { Scanner } from '../../src/log/json/scanner';
import { Doc } from '../../src/log/json/doc';
import { addressed, hostIn } from '../../src/log/record/address';
import { Url } from '../../src/log/record/url';
import { methodInText } from '../../src/log/record/wrappers';
import { runs } from '../sizes';

const options = runs('bytes', 400, 50_000);
const encoder = new TextEncoder();

/** Texts made of what is looked for, among what is not. */
function textOf(...parts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.constantFrom(...parts), anyText({ maxLength: 6 })), {
      maxLength: 12,
    })
    .map((all) => all.join(''));
}

/** The text of a JSON value, as the scanner finds it at any place in the bytes. */
function docOf(text: string, before: number): Doc | null {
  const json = encoder.encode(' '.repeat(before) + JSON.stringify(text));
  const scanner = new Scanner();
  scanner.start(true);
  return scanner.scan(json, before, before, json.length) === json.length
    ? new Doc(json, before, scanner.nodes)
    : null;
}

const places = fc.integer({ min: 0, max: 5 });

describe('what is read four bytes at a time is what is read one by one', () => {
  test('where a text ends', () => {
    fc.assert(
      fc.property(textOf('"', '\\', '\n', 'é', '\u0000', '😀', 'plain text'), places, (text, before) => {
        expect(docOf(text, before)?.text(0)).toBe(text);
      }),
      options,
    );
  });

  test('whether a text may hold a body or an address', () => {
    fc.assert(
      fc.property(textOf('{', '<', ':', '://', ':/', '/', 'é', 'plain text'), places, (text, before) => {
        const bytes = encoder.encode(' '.repeat(before) + text);
        expect(isBracketed(bytes, before, bytes.length)).toBe(/[{<]|:\/\//.test(text));
      }),
      options,
    );
  });

  test('which wording a text holds, in whatever letters and with whatever blanks', () => {
    const wording = 'You do not have the permission to comment on this issue';
    const oddly = fc.array(fc.constantFrom('\n', '\t', ' ', '\r'), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(oddly, fc.boolean(), places, (blanks, loud, before) => {
        let n = 0;
        const said = wording.replace(/ /g, () => blanks[n++] ?? ' ');
        const bytes = encoder.encode('x'.repeat(before) + (loud ? said.toUpperCase() : said));
        expect(catalogue.best({ bytes, from: 0, to: bytes.length })?.row.row).toBe(37);
      }),
      options,
    );
  });
});

describe('what the bytes of an address say is what its text says', () => {
  const urls = textOf(
    ...['https://', 'HTTP://', 'acme.atlassian.net', '/', '/browse/', '/rest/api/3/issue/', '/issues/'],
    ...[
      '/workitem/',
      'PAY-1',
      'PAY-01',
      'UTF-8',
      '10001',
      'WEB',
      '?',
      '#',
      '&',
      ' ',
      'GET ',
      '@',
      ':443',
      'é',
    ],
  );

  test.each(['alone', 'after another'])('%s', (where) => {
    fc.assert(
      fc.property(urls, urls, places, (text, earlier, before) => {
        if (where === 'after another') expect(urlOf(earlier, 0).host).toBe(hostIn(earlier));
        const url = urlOf(text, before);
        const { issue } = url;
        if (issue !== null) {
          const key = new TextDecoder().decode(issue.bytes.subarray(issue.from, issue.to));
          expect(addressed(text)).toMatchObject({ issue: key });
        }
        expect(url.method).toBe(methodInText(text));
        expect(url.host).toBe(hostIn(text));
        expect(url.text).toBe(text);
      }),
      options,
    );
  });

  test('a host is remembered for addresses that begin with it, and for no others', () => {
    for (const before of ['https://', '//x https://', '/x https://', 'GET https://'])
      for (const host of ['one.example', 'two.example', 'one.example'])
        expect(urlOf(`${before}${host}/rest`, 0).host).toBe(host);
  });

  test('the key of a work item is found without the text', () => {
    expect(urlOf('https://acme.atlassian.net/rest/api/3/issue/PAY-1?expand=names', 0).issue).not.toBeNull();
    expect(urlOf('https://acme.atlassian.net/rest/api/3/issue/10001', 0).issue).toBeNull();
  });
});

function urlOf(text: string, before: number): Url {
  const doc = docOf(text, before);
  if (doc === null) throw new Error('JSON that JSON.stringify wrote was not read.');
  return Url.at(doc, 0);
}
