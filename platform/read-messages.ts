import browser from 'webextension-polyfill';
import english from '../assets/messages/en.json';

/** The message catalogue of one language, by section. */
type Catalogue = typeof english;

/**
 * Read the whole catalogue in the browser's language, once: after an update of the extension an
 * open page can ask for nothing more, and its panel still needs words.
 */
export function readMessages(): Catalogue {
  const sections = Object.entries(english).map(([section, messages]) => [
    section,
    Object.fromEntries(
      Object.entries(messages).map(([name, fallback]) => [
        name,
        browser.i18n.getMessage(`${section}_${name}`) || fallback,
      ]),
    ),
  ]);
  return Object.fromEntries(sections);
}
