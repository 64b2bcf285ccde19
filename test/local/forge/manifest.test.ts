import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readManifest } from '../../../local/forge';
import { manifestFile } from './test-platform';

function changed(from: string, to: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'manifest-')), 'manifest.yml');
  const text = readFileSync(manifestFile, 'utf8');
  if (!text.includes(from)) throw new Error(`the manifest does not say ${from}`);
  writeFileSync(file, text.replace(from, to));
  return file;
}

describe('the manifest', () => {
  it('names the pages, what renders them and what answers them', () => {
    const { pages, resources } = readManifest(manifestFile);
    expect(pages.map(({ key, type, handler }) => [key, type, handler])).toEqual([
      ['gaps-admin', 'jira:adminPage', 'index.resolver'],
      ['gaps-get-started', 'jira:adminPage', 'index.resolver'],
      ['gaps-project', 'jira:projectSettingsPage', 'index.resolver'],
      ['watch-gadget', 'jira:dashboardGadget', 'index.resolver'],
      ['check-backup-access', 'action', 'index.resolver'],
    ]);
    expect(pages.map(({ resource }) => resources.has(resource))).toEqual([true, true, true, true, true]);
  });

  it('that lacks a value is refused with its path', () => {
    expect(() => readManifest(changed('handler: index.resolver', 'file: index.resolver'))).toThrow(
      /modules\.function\[0\]\.handler/,
    );
  });

  it('that names a function which is not there is refused', () => {
    expect(() => readManifest(changed('- key: resolver', '- key: other'))).toThrow(
      'gaps-admin names the function resolver, which is not there',
    );
  });
});
