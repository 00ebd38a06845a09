/** How long after the last change something is saved, in milliseconds. */
const REST = 500;

/** While changes go on, something is saved at least this often, in milliseconds. */
const AT_LEAST_EVERY = 700;

/** A save that waits for a moment's rest, but never long. */
export type SoonSaver = {
  /** Save once changes have rested. */
  soon(): void;
  /** Forget the save that waits; return whether one did. */
  cancel(): boolean;
};

/** Make a saver that calls `save` for many changes once. */
export function saveSoon(save: () => void): SoonSaver {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;

  const cancel = () => {
    clearTimeout(rest);
    clearTimeout(latest);
    const waited = latest !== undefined;
    latest = undefined;
    return waited;
  };
  const saveNow = () => {
    cancel();
    save();
  };
  return {
    soon() {
      clearTimeout(rest);
      rest = setTimeout(saveNow, REST);
      latest ??= setTimeout(saveNow, AT_LEAST_EVERY);
    },
    cancel,
  };
}
