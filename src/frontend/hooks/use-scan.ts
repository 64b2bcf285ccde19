import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Outcome, ScanStart, ScanStatus, Started } from '../../contract';
import type { PartRequests } from '../desk/part-requests';
import { ask } from '../invoke';
import { driveScan, type DriveEnd } from '../scan/drive-scan';
import { followScan } from '../scan/follow-scan';
import { waitByClock, type ScanPort } from '../scan/port';
import { watchScan } from '../scan/watch-scan';
import { afterEnd, afterStart, foundScan, type ScanView } from '../view-model/scan-view';
import { useLatest } from './use-latest';

export interface Scan {
  readonly view: ScanView;
  readonly start: (start: ScanStart) => void;
  /** Checks everything of an earlier report again. */
  readonly again: (reportId: string) => void;
  /** Checks another account for the task of a report. */
  readonly beside: (reportId: string, accountId: string) => void;
  readonly refuse: (says: string) => void;
  readonly watch: (scan: ScanStatus) => void;
  /** Drives on: after an interruption, or a scan that nobody takes further. */
  readonly goOn: (scan: ScanStatus) => void;
  readonly stop: (scan: ScanStatus) => void;
  /** Stops a scan that cannot go on and starts another one in its place. */
  readonly startAnew: (scan: ScanStatus, start: ScanStart) => void;
}

/** The site's one scan as this page sees it: it starts, watches and stops it, drives it where nobody else does, and finds it again after a reload. */
export function useScan(
  found: ScanStatus | null,
  viewerId: string,
  parts: PartRequests,
  onDone: (reportId: string) => void,
): Scan {
  const [view, setView] = useState<ScanView>(() => foundScan(found, viewerId));
  const course = useRef(new AbortController());
  const done = useLatest(onDone);
  const port = useMemo(() => portOver(parts), [parts]);

  /** Ends what this page was doing with the scan; what comes after runs under the returned signal. */
  const begin = useCallback((next: ScanView): AbortSignal => {
    course.current.abort();
    course.current = new AbortController();
    setView(next);
    return course.current.signal;
  }, []);

  const end = useCallback(
    (result: DriveEnd) => {
      if (result.kind === 'aborted') return;
      setView(afterEnd(result));
      if (result.kind === 'ended' && result.scan.state === 'done' && result.scan.reportId !== null)
        done.current(result.scan.reportId);
    },
    [done],
  );

  const stayWith = useCallback(
    (scan: ScanStatus, stay: typeof followScan) => {
      const signal = begin({ kind: 'running', scan });
      void stay(port, scan, (now) => setView({ kind: 'running', scan: now }), signal).then(end);
    },
    [begin, end, port],
  );
  const goOn = useCallback((scan: ScanStatus) => stayWith(scan, driveScan), [stayWith]);
  const follow = useCallback((scan: ScanStatus) => stayWith(scan, followScan), [stayWith]);

  const watch = useCallback(
    (scan: ScanStatus) => {
      const signal = begin({ kind: 'watching', scan, standsStill: false });
      const tell = (now: ScanStatus, standsStill: boolean): void =>
        setView({ kind: 'watching', scan: now, standsStill });
      void watchScan(port, scan, tell, signal).then(end);
    },
    [begin, end, port],
  );

  const starting = useCallback(
    (request: () => Promise<Outcome<Started>>) => {
      const signal = begin({ kind: 'starting' });
      void request().then((outcome) => {
        if (signal.aborted) return;
        if (!outcome.ok) {
          setView({ kind: 'not-started', says: outcome.problem.says });
          return;
        }
        const next = afterStart(outcome.value);
        if (next.kind === 'running') follow(next.scan);
        else if (next.kind === 'ended') end(next);
        else setView(next);
      });
    },
    [begin, end, follow],
  );
  const start = useCallback((request: ScanStart) => starting(() => ask('scan/start', request)), [starting]);
  const again = useCallback(
    (reportId: string) => starting(() => ask('scan/again', { reportId })),
    [starting],
  );
  const beside = useCallback(
    (reportId: string, accountId: string) => starting(() => ask('scan/beside', { reportId, accountId })),
    [starting],
  );

  const stop = useCallback(
    (scan: ScanStatus) => {
      const signal = begin({ kind: 'running', scan });
      void ask('scan/stop', { scanId: scan.scanId }).then((outcome) => {
        if (signal.aborted) return;
        end(
          outcome.ok
            ? { kind: 'ended', scan: outcome.value }
            : { kind: 'interrupted', scan, problem: outcome.problem },
        );
      });
    },
    [begin, end],
  );

  const startAnew = useCallback(
    (scan: ScanStatus, request: ScanStart) => {
      const signal = begin({ kind: 'starting' });
      void ask('scan/stop', { scanId: scan.scanId }).then((outcome) => {
        if (signal.aborted) return;
        // One that is gone by now is in nobody's way.
        if (outcome.ok || outcome.problem.code === 'no-such-scan') start(request);
        else end({ kind: 'interrupted', scan, problem: outcome.problem });
      });
    },
    [begin, end, start],
  );

  const refuse = useCallback((says: string) => begin({ kind: 'not-started', says }), [begin]);

  useEffect(() => {
    const first = foundScan(found, viewerId);
    if (first.kind === 'running') follow(first.scan);
    return () => course.current.abort();
    // Only the scan that the page found when it came up; later ones are started here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return { view, start, again, beside, refuse, watch, goOn, stop, startAnew };
}

function portOver(parts: PartRequests): ScanPort {
  return {
    advance: (scanId, step) => ask('scan/advance', { scanId, step }),
    status: () => ask('scan/status'),
    sendFindings: (scanId, part, findings) => ask('scan/findings', { scanId, part, findings }),
    findings: parts.findings,
    wait: waitByClock,
    now: () => Date.now(),
  };
}
