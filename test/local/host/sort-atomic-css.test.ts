import { spawnSync } from 'node:child_process';
import path from 'node:path';

const module_ = path.resolve(__dirname, '../../../local/bin/sort-atomic-css.mjs');

/** The build's modules are not for Jest's CommonJS: Node itself runs them. */
function sorted(css: string): string {
  const code = `import(${JSON.stringify(module_)}).then(({ sortAtomicCss }) => process.stdout.write(sortAtomicCss(process.argv[1])))`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', code, css], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

describe("the order of Atlaskit's atomic styles", () => {
  it.each([
    [
      'a media query after what it changes',
      '@media(min-width:64rem){._a{display:flex}}._b{display:none}',
      '._b _a',
    ],
    [
      'a wide query after a narrow one',
      '@media(min-width:64rem){._a{top:0}}@media(min-width:30rem){._b{top:1px}}',
      '_b _a',
    ],
    ['a longhand after its shorthand', '._a{padding-top:0}._b{padding:1px}', '_b _a'],
    [
      'what is hovered after what is not, and what is pressed last',
      '._a:active{top:0}._b:hover{top:1px}._c{top:2px}',
      '_c _b _a',
    ],
    ['two of a kind as they came', '._a{top:0}._b{left:0}', '_a _b'],
  ])('puts %s', (_what, css, order) => {
    const classes = [...sorted(css).matchAll(/\._(\w)/g)].map(([, name]) => `_${name!}`);
    expect(classes.join(' ')).toBe(order.replace(/\./g, ''));
  });

  it('leaves other rules as they are, at the end', () => {
    const css = '@keyframes k{from{top:0}to{top:1px}}._a{top:0}body{margin:0}';
    expect(sorted(css)).toBe('._a{top:0}\n@keyframes k{from{top:0}to{top:1px}}\nbody{margin:0}');
  });

  it('takes no brace in a string for one', () => {
    expect(sorted('._a{content:"}"}._b{top:0}')).toBe('._a{content:"}"}\n._b{top:0}');
  });
});
