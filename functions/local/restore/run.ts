import {
  snapshotBlobsFromSettings,
  tablesFromSettings,
  wholeTablesFromSettings,
} from '../../store/azure/clients';
import { restoreSnapshot } from '../../snapshots/restore';
import { verifyRestored } from '../../snapshots/verify';
import { openPlace } from './place';
import { say } from './words';

/** Whether all is as it was taken; all that is to be said goes to `print`, line by line. */
export async function restore(
  { from, to, snapshot }: { from: string; to: string; snapshot: string },
  print: (line: string) => void,
): Promise<boolean> {
  const source = await openPlace(from);
  try {
    const target = to === from ? source : await openPlace(to);
    try {
      const started = performance.now();
      const seconds = (since: number) => ((performance.now() - since) / 1_000).toFixed(1);
      const whole = wholeTablesFromSettings(target.settings);
      const restored = await restoreSnapshot(
        snapshotBlobsFromSettings(source.settings),
        whole,
        snapshot,
        ({ table, partition, rows }) => print(say((words) => words.writing(table, partition, rows))),
      );
      if (restored.kind !== 'restored') {
        print(
          say((words) => {
            if (restored.kind === 'no-snapshot') return words.noSnapshot(snapshot, restored.nights);
            if (restored.kind === 'damaged') return words.damaged(restored.blobs);
            return words.notEmpty(restored.table);
          }),
        );
        return false;
      }
      const { manifest, rows } = restored;
      print(say((words) => words.restored(manifest.night, manifest.takenAt, rows, seconds(started))));
      const verifying = performance.now();
      const verified = await verifyRestored(whole, tablesFromSettings(target.settings), manifest);
      print(say((words) => words.verified(verified.logs, verified.versions, seconds(verifying))));
      print(say((words) => words.differences(verified.differences.length)));
      for (const difference of verified.differences) print(say((words) => words.difference(difference)));
      return verified.differences.length === 0;
    } finally {
      if (target !== source) await target.close();
    }
  } finally {
    await source.close();
  }
}
