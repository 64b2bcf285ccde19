import path from 'node:path';
import { framePolicy } from '../../../local/host/frame-policy';

const manifest = path.resolve(__dirname, '../../../manifest.yml');
const directives = (html: string): ReadonlyMap<string, string> =>
  new Map(
    framePolicy(html, manifest, 'http://127.0.0.1:8700')
      .split('; ')
      .map((directive) => [directive.split(' ')[0]!, directive]),
  );

describe("the Frame's policy, made by @forge/csp", () => {
  const policy = directives('<!doctype html><script src="./desk.js"></script>');

  it('allows files of the frame alone to run, and no inline style', () => {
    expect(policy.get('script-src')).toMatch(
      /^script-src 'self' https:\/\/forge\.cdn\.prod\.atlassian-dev\.net/,
    );
    expect(policy.get('script-src')).not.toMatch(/unsafe|blob:/);
    expect(policy.get('style-src')).not.toContain('unsafe-inline');
    expect(policy.has('worker-src')).toBe(false);
  });

  it('has the sandbox flags of Forge', () => {
    expect(policy.get('sandbox')).toBe(
      'sandbox allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts',
    );
  });

  it('lets the page of this machine hold the frame, and reports to this machine alone', () => {
    expect(policy.get('frame-ancestors')).toContain('http://127.0.0.1:8700');
    expect(policy.get('report-uri')).toBe('report-uri /__forge/policy-breach');
  });

  it('knows an inline script of the page by its hash, as the CDN does', () => {
    expect(directives('<script>1</script>').get('script-src')).toMatch(/'sha256-[\w+/=]+'/);
  });
});
