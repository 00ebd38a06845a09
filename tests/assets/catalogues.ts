import english from '../../assets/messages/en.json';
import simplified from '../../assets/messages/zh-CN.json';
import traditional from '../../assets/messages/zh-TW.json';

/** A message, or its forms for one and for more. */
type Message = string | { readonly '1': string; readonly n: string };
type Catalogue = Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** The messages of every language, as the build gives them to the browser. */
export const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: flat(english),
  'zh-CN': flat(simplified),
  'zh-TW': flat(traditional),
};

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
