/** How long after the last change something is saved, in milliseconds. */
const REST = 500;

/** While changes go on, something is saved at least this often, in milliseconds. */
const AT_LEAST_EVERY = 700;

/** A save at the first change after a rest, at the next rest and, between, not too seldom. */
export type SoonSaver = {
  /** Save soon; at once if there was no change for a while. */
  soon(): void;
  /** Forget the save that waits. */
  cancel(): void;
};

/**
 * Make a saver that calls `save` for many changes once.
 *
 * @param saveFirst saves the first change after a rest, if that is saved otherwise
 */
export function saveSoon(save: () => void, saveFirst: () => void = save): SoonSaver {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  let isResting = true;
  let isWaiting = false;

  const forget = () => {
    clearTimeout(latest);
    latest = undefined;
    isWaiting = false;
  };
  const saveWaiting = () => {
    const isDue = isWaiting;
    forget();
    if (isDue) save();
  };
  return {
    soon() {
      const isFirst = isResting;
      isResting = false;
      isWaiting = true;
      clearTimeout(rest);
      rest = setTimeout(() => {
        isResting = true;
        saveWaiting();
      }, REST);
      latest ??= setTimeout(saveWaiting, AT_LEAST_EVERY);
      if (isFirst) saveFirst();
    },
    cancel() {
      clearTimeout(rest);
      isResting = true;
      forget();
    },
  };
}
