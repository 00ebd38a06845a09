// What the plugins here provide. Not in entrypoints/, where WXT would take this for a script.

/** Every bundled episode, to be unpacked with `unpackEpisode`. */
declare module 'virtual:episodes' {
  const episodes: readonly import('../core/episode/packed-episode.ts').PackedEpisode[];
  export default episodes;
}

/** The same episodes in the same order, without their texts. */
declare module 'virtual:episode-list' {
  const list: readonly import('../core/episode/episode-summary.ts').EpisodeSummary[];
  export default list;
}

/** The messages of the catalogue that the article's script says. */
declare module 'virtual:article-message-keys' {
  const keys: readonly string[];
  export default keys;
}

/** Every message of the catalogue, such as `panel.close`. */
declare module 'virtual:message-keys' {
  const keys: readonly string[];
  export default keys;
}
