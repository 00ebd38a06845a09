// What the plugins here provide. Not in entrypoints/, where WXT would take this for a script.

/** Every bundled episode, without its texts. */
declare module 'virtual:episode-list' {
  const list: readonly import('../core/episode/episode-summary.ts').EpisodeSummary[];
  export default list;
}

/** Every message of the catalogue, such as `panel.close`. */
declare module 'virtual:message-keys' {
  const keys: readonly string[];
  export default keys;
}
