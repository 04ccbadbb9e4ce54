import type { ApiObject } from '../engine/api-object';
import type { LinkTargets } from './links';
import { rangeObject } from './range/range-api';
import { sheetObject } from './sheet/worksheet-api';

/** What serves the classes that objects are given out of by name. */
export const LINKED_CLASSES: { [Type in keyof LinkTargets]: (target: LinkTargets[Type]) => ApiObject } = {
  Range: rangeObject,
  Worksheet: sheetObject,
};
