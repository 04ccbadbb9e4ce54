import { ACTION, PATH, type RequestBody } from './engine/wire';

/** Counts the requests that an add-in makes, without those that the library sends of its own accord. */
export class SyncCounter {
  count = 0;
  bytes = 0;
  largest = 0;

  note(body: RequestBody, bytes: number): void {
    if (isOfLibrary(body)) return;
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

/** The library lets go of objects after a run, and announces the handlers of ribbon commands to a service of its own. */
function isOfLibrary({ Actions, ObjectPaths = {} }: RequestBody): boolean {
  if (Object.values(ObjectPaths).every((path) => path.ObjectPathType === PATH.newObject)) return true;
  const working = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  return working.length > 0 && working.every(({ Name }) => Name === '_RemoveReference');
}
