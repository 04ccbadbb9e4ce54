import { NULL_OBJECT, type MaybeObject } from './api-object';
import type { Schema } from './schema';
import { ACTION, PATH, type Action, type ObjectPath } from './wire';

/** The paths that a request names objects by, and the objects as far as they were found. */
export interface Resolved {
  paths: Record<string, ObjectPath>;
  resolved: Map<number, MaybeObject>;
}

/** Where it happened, such as `WorksheetCollection.getItem`; the library puts it into the error's debugInfo. */
export function locationOf(action: Action, request: Resolved, schema: Schema): string {
  const path = request.paths[action.ObjectPathId];
  if (!path) return '';
  const parent = path.ParentObjectPathId;
  if (action.ActionType === ACTION.instantiate && parent !== undefined) {
    const member = path.ObjectPathType === PATH.indexer ? 'getItem' : lowerFirst(path.Name);
    return `${typeOf(parent, request, schema)}.${member}`;
  }
  return `${typeOf(path.Id, request, schema)}.${lowerFirst(action.Name) || 'load'}`;
}

function typeOf(id: number, request: Resolved, schema: Schema): string {
  const object = request.resolved.get(id);
  if (object !== undefined && object !== NULL_OBJECT) return object.type;
  const path = request.paths[id];
  if (path?.ParentObjectPathId === undefined) return '';
  const data = schema.classOf(typeOf(path.ParentObjectPathId, request, schema));
  if (path.ObjectPathType === PATH.property) {
    return Object.values(data?.navigations ?? {}).find((member) => member.wire === path.Name)?.type ?? '';
  }
  const isIndexer = path.ObjectPathType === PATH.indexer;
  const method = Object.values(data?.methods ?? {}).find((member) =>
    isIndexer ? member.wire === undefined : member.wire === path.Name,
  );
  return method?.returns ?? '';
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
