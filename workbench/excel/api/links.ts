import { ObjectLink } from '../engine/api-object';
import type { Place, Sheet } from '../model/sheet';

/** The classes whose objects others give out by name, and what such an object stands for. */
export interface LinkTargets {
  Range: Place;
  Worksheet: Sheet;
}

export function link<Type extends keyof LinkTargets>(type: Type, target: LinkTargets[Type]): ObjectLink {
  return new ObjectLink(type, target);
}
