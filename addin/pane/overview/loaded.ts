/** Something read when it is first shown; `tried` and no value: it could not be had. */
export interface Loaded<T> {
  tried: boolean;
  value: T | null;
}

export const NOT_LOADED = { tried: false, value: null } as const;
