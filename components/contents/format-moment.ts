/** Write out the day of a moment, in milliseconds since 1970, in the given language. */
export function formatMoment(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at);
}
