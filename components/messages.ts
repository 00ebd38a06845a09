import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type catalogue from '../assets/messages/en.json';

type Catalogue = typeof catalogue;

/** A section of the catalogue and a message in it, such as `panel.close`. */
export type MessageKey = {
  [Section in keyof Catalogue]: `${Section}.${keyof Catalogue[Section] & string}`;
}[keyof Catalogue];

/** Return the message in the reader's language, with `{name}` replaced by `values.name`. */
export type Translate = (
  key: MessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Make the function that finds messages among those of one language. */
export function translator(messages: Readonly<Record<string, string>>): Translate {
  return (key, values = {}) =>
    (messages[key] ?? key).replace(/\{(\w+)\}/g, (whole, value) => String(values[value] ?? whole));
}

const TranslateContext = createContext<Translate>(key => key);

/** Gives `useMessages` to the components inside. */
export const MessagesProvider = TranslateContext.Provider;

/** Return the function that finds the reader's messages. */
export function useMessages(): Translate {
  return useContext(TranslateContext);
}
