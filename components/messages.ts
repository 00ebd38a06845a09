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

/**
 * Make the function that finds messages among those of one language.
 *
 * Numbers are written as that language writes them, with `%` after one as its percent sign. Where a
 * message has two forms, `values.count` tells which is said.
 */
export function translator(messages: Readonly<Record<string, string>>): Translate {
  const language = messages['extension.language'] || undefined;
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const percents = new Intl.NumberFormat(language, { style: 'percent' });
  return (key, values = {}) => {
    // The build joins the forms so.
    const [one = key, many = one] = messages[key]?.split(' | ') ?? [];
    const isOne = plurals.select(Number(values.count)) === 'one';
    return (isOne ? one : many).replace(/\{(\w+)\}(%?)/g, (whole, name, sign) => {
      const value = values[name] ?? whole;
      if (typeof value !== 'number') return value + sign;
      return sign ? percents.format(value / 100) : numbers.format(value);
    });
  };
}

const TranslateContext = createContext<Translate>(key => key);

/** Gives `useMessages` to the components inside. */
export const MessagesProvider = TranslateContext.Provider;

/** Return the function that finds the reader's messages. */
export function useMessages(): Translate {
  return useContext(TranslateContext);
}
