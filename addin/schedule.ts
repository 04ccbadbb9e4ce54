/** Calls back once after a time unless the returned function was called before. */
export type Schedule = (callback: () => void, milliseconds: number) => () => void;

export const scheduleOnPage: Schedule = (callback, milliseconds) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};
