import { driveScan, type DriveEnd } from '../../../src/frontend/scan/drive-scan';
import type { ScanStatus } from '../../../src/contract';
import { bad } from '../stage/back-end';
import { done, status } from '../stage/samples';
import { fakePort, ok, type FakePort } from './fake-port';

const drive = (port: FakePort, scan: ScanStatus, signal = new AbortController().signal): Promise<DriveEnd> =>
  driveScan(port, scan, () => undefined, signal);

describe('a driven scan', () => {
  test('takes the step that comes next each time, and ends with the report', async () => {
    const port = fakePort([ok(status({ step: 2 })), ok(status({ step: 3 })), ok(done)]);
    expect(await drive(port, status({ step: 1 }))).toEqual({ kind: 'ended', scan: done });
    expect(port.steps).toEqual([1, 2, 3]);
    expect(port.waits).toEqual([]);
  });

  test('does not hammer a scan that another page holds', async () => {
    const port = fakePort([ok(status({ step: 1 })), ok(status({ step: 1 })), ok(done)]);
    await drive(port, status({ step: 1 }));
    expect(port.waits).toEqual([1500, 1500]);
  });

  test('waits out a pause in slices and goes on at its end', async () => {
    const until = '2026-11-23T09:01:10.000Z';
    const port = fakePort([ok(done)]);
    await drive(port, status({ state: 'paused', step: 4, until }));
    expect(port.waits).toEqual([30_000, 30_000, 10_000]);
    expect(port.steps).toEqual([4]);
  });

  test('asks again when a failure may pass, longer each time, and then tells it', async () => {
    const port = fakePort([bad('jira-unavailable', 'Jira did not answer.')]);
    const end = await drive(port, status());
    expect(end).toMatchObject({ kind: 'interrupted', problem: { code: 'jira-unavailable' } });
    expect(port.waits).toEqual([2000, 4000, 6000]);
    expect(port.steps).toEqual([1, 1, 1, 1]);
  });

  test('tells at once what will not pass', async () => {
    const port = fakePort([bad('not-allowed', 'You need Administer Jira.')]);
    expect(await drive(port, status())).toMatchObject({ kind: 'interrupted' });
    expect(port.steps).toHaveLength(1);
  });

  test('counts failures in a row only', async () => {
    const fail = bad('internal', 'The app did not answer.');
    const port = fakePort([fail, fail, fail, ok(status({ step: 2 })), fail, fail, fail, ok(done)]);
    expect(await drive(port, status())).toEqual({ kind: 'ended', scan: done });
  });

  test('sends the parts that are missing first', async () => {
    const receiving = (arrived: number): ScanStatus =>
      status({ state: 'receiving', step: 0, parts: { arrived, of: 3 } });
    const port = fakePort([ok(receiving(2)), ok(status({ parts: { arrived: 3, of: 3 } })), ok(done)]);
    await drive(port, receiving(1));
    expect(port.sent).toEqual([1, 2]);
    expect(port.steps).toEqual([1]);
  });

  test('is interrupted when the log is no longer in the file desk', async () => {
    const port = fakePort([ok(done)], { findings: () => Promise.resolve(null) });
    const end = await drive(port, status({ state: 'receiving', parts: { arrived: 0, of: 2 } }));
    expect(end).toMatchObject({
      kind: 'interrupted',
      problem: { says: expect.stringContaining('drop the log again') as string },
    });
  });

  test('does not send the same part for ever', async () => {
    const scan = status({ state: 'receiving', parts: { arrived: 0, of: 2 } });
    const port = fakePort([ok(scan)]);
    expect(await drive(port, scan)).toMatchObject({ kind: 'interrupted' });
    expect(port.sent).toEqual([0]);
  });

  test('drops the answer of a step once it is aborted', async () => {
    const control = new AbortController();
    const port = fakePort([ok(done)], {
      advance: () => {
        control.abort();
        return Promise.resolve(ok(done));
      },
    });
    expect(await drive(port, status(), control.signal)).toEqual({ kind: 'aborted' });
  });
});
