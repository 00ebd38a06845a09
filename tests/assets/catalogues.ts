import english from '../../assets/messages/en.json' with { type: 'json' };
import simplified from '../../assets/messages/zh-CN.json' with { type: 'json' };
import traditional from '../../assets/messages/zh-TW.json' with { type: 'json' };
import { type Translate, translator } from '../../components/messages.ts';

/** A language that the interface speaks. */
export type Language = 'en' | 'zh-CN' | 'zh-TW';

/** A message, or its forms for one and for more. */
type Message = string | { readonly '1': string; readonly n: string };
type Catalogue = Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** The messages of every language, as the build gives them to the browser. */
export const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: flat(english),
  'zh-CN': flat(simplified),
  'zh-TW': flat(traditional),
};

/** The language of a browser whose interface speaks that one. */
export const localeOf = (language: Language) => (language === 'en' ? 'en-US' : language);

/** Return what finds the words of the interface in that language. */
export function wordsOf(language: Language): Translate {
  return translator(catalogues[language]);
}

function flat(catalogue: Catalogue): Record<string, string> {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([section, messages]) =>
      Object.entries(messages).map(([name, message]) => {
        const forms = typeof message === 'string' ? [message] : [message['1'], message.n];
        return [`${section}.${name}`, forms.join(' | ')];
      }),
    ),
  );
}
