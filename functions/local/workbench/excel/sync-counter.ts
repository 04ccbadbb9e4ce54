import type { RequestBody } from './engine/wire';

/** Counts the requests that an add-in makes; what the library sends to let go of objects is not its doing. */
export class SyncCounter {
  count = 0;
  bytes = 0;
  largest = 0;

  note(body: RequestBody, bytes: number): void {
    const releases = body.Actions.every(
      ({ Name, ActionType }) => Name === '_RemoveReference' || (ActionType === 1 && Name === ''),
    );
    const hasRelease = body.Actions.some(({ Name }) => Name === '_RemoveReference');
    if (releases && hasRelease) return;
    this.count += 1;
    this.bytes += bytes;
    this.largest = Math.max(this.largest, bytes);
  }

  reset(): void {
    this.count = 0;
    this.bytes = 0;
    this.largest = 0;
  }
}
