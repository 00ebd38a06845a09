import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type catalogue from '../assets/messages/en.json';

/** The message catalogue of one language, by section. */
export type Messages = typeof catalogue;

/** A section of the catalogue and a message in it, such as `panel.close`. */
export type MessageKey = {
  [Section in keyof Messages]: `${Section}.${keyof Messages[Section] & string}`;
}[keyof Messages];

/** Return the message in the reader's language, with `{name}` replaced by `values.name`. */
export type Translate = (
  key: MessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Make the function that finds messages in one catalogue. */
export function translator(messages: Messages): Translate {
  return (key, values = {}) => {
    const [section, name] = key.split('.') as [keyof Messages, string];
    const message = (messages[section] as Record<string, string>)[name] ?? key;
    return message.replace(/\{(\w+)\}/g, (whole, value) => String(values[value] ?? whole));
  };
}

const TranslateContext = createContext<Translate>(key => key);

/** Gives `useMessages` to the components inside. */
export const MessagesProvider = TranslateContext.Provider;

/** Return the function that finds the reader's messages. */
export function useMessages(): Translate {
  return useContext(TranslateContext);
}
