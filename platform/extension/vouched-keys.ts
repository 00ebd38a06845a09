/** The keys that article agents have vouched for, until their frames have asked. */
export type VouchedKeys = {
  /** Note that the agent of a tab vouches for a key. */
  vouchFor(tab: number, key: string): void;
  /** Return whether the agent of that tab has vouched for the key; it does so once. */
  isVouchedFor(tab: number, key: string): boolean;
};

/** More keys than this wait for no frame that will ever ask. */
const MOST = 100;

/** Make an empty list of keys. */
export function vouchedKeys(): VouchedKeys {
  const tabs = new Map<string, number>();
  return {
    vouchFor(tab, key) {
      tabs.set(key, tab);
      const [oldest] = tabs.keys();
      if (tabs.size > MOST && oldest) tabs.delete(oldest);
    },
    isVouchedFor(tab, key) {
      const isVouched = tabs.get(key) === tab;
      if (isVouched) tabs.delete(key);
      return isVouched;
    },
  };
}
