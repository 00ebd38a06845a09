/** After so many milliseconds without a change, all rests. */
const REST = 500;

/** While changes go on, something is saved at least this often, in milliseconds. */
const AT_LEAST_EVERY = 250;

/** Saves at the first change after a rest, then not too seldom, and at the next rest. */
export type SoonSaver = {
  /** Save soon; at once if all has rested. */
  soon(): void;
  /** Forget the save that waits. */
  cancel(): void;
};

/**
 * Make a saver that calls `save` for many changes once, when they rest.
 *
 * @param saveMeanwhile saves while changes go on, if that is done otherwise
 */
export function saveSoon(save: () => void, saveMeanwhile: () => void = save): SoonSaver {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let meanwhile: ReturnType<typeof setTimeout> | undefined;
  let isResting = true;

  const cancel = () => {
    clearTimeout(rest);
    clearTimeout(meanwhile);
    meanwhile = undefined;
    isResting = true;
  };
  return {
    soon() {
      const isFirst = isResting;
      isResting = false;
      clearTimeout(rest);
      rest = setTimeout(() => {
        cancel();
        save();
      }, REST);
      meanwhile ??= setTimeout(() => {
        meanwhile = undefined;
        saveMeanwhile();
      }, AT_LEAST_EVERY);
      if (isFirst) saveMeanwhile();
    },
    cancel,
  };
}
