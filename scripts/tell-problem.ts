import english from '../assets/messages/en.json' with { type: 'json' };
import { translator } from '../components/messages.ts';
import type { Problem } from '../core/episode/problem.ts';

const words = Object.entries(english.problem).map(([code, words]) => [`problem.${code}`, words]);
const translate = translator(Object.fromEntries(words));

/**
 * Tell a problem in English, as compilers do, so that editors and terminals link to the line.
 *
 * @param file the path of the file it is in
 */
export function tellProblem(file: string, { line, code, values }: Problem): string {
  const place = line === null ? '' : `:${line}`;
  return `${file}${place}: ${translate(`problem.${code}`, values)}`;
}
