import { canonicalJson } from '../../../src/report/statement/meaning';

/** The examples of RFC 8785: sections 3.2.2 to 3.2.4, and appendix B. */

test('the sample of section 3.2.2', () => {
  const sample = `{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
    "literals": [null, true, false]
  }`;
  const canonical =
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
  expect(canonicalJson(JSON.parse(sample))).toBe(canonical);
  const bytes = Buffer.from(canonical, 'utf8').toString('hex');
  expect(
    bytes.startsWith('7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b'),
  ).toBe(true);
  expect(bytes.endsWith('22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d')).toBe(
    true,
  );
});

test('the order of keys of section 3.2.3: by UTF-16 code units', () => {
  const sample = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  expect(Object.values(JSON.parse(canonicalJson(sample)) as object)).toContain('One');
  const order = [...canonicalJson(sample).matchAll(/:"([^"]+)"/g)].map(([, value]) => value);
  expect(order).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
});

/** IEEE 754 in hex, and how it is written. */
test.each([
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
])('the number %s of appendix B is %s', (hex, written) => {
  expect(canonicalJson(Buffer.from(hex, 'hex').readDoubleBE())).toBe(written);
});

test.each([
  ['7fffffffffffffff', 'no number'],
  ['7ff0000000000000', 'no number'],
])('%s is refused', (hex, says) => {
  expect(() => canonicalJson(Buffer.from(hex, 'hex').readDoubleBE())).toThrow(says);
});

test.each([['\ud800'], ['a\udc00b'], [{ '\ude00': 1 }]])('half a character is refused: %j', (value) => {
  expect(() => canonicalJson(value)).toThrow('half a character');
});
