// What the plugins here provide. Not in entrypoints/, where WXT would take this for a script.

/** Every bundled episode, to be unpacked with `unpackEpisode`. */
declare module 'virtual:episodes' {
  const episodes: readonly import('../core/packed-episode.ts').PackedEpisode[];
  export default episodes;
}

/** The same episodes in the same order, without their texts. */
declare module 'virtual:episode-list' {
  const list: readonly import('../core/episode-summary.ts').EpisodeSummary[];
  export default list;
}

/** The messages that are read when the page opens, such as `panel.close`. */
declare module 'virtual:message-keys' {
  const keys: readonly string[];
  export default keys;
}

/** The messages that are read with the script loaded on demand. */
declare module 'virtual:on-demand-message-keys' {
  const keys: readonly string[];
  export default keys;
}
