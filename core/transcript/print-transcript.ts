import type { ParsedTranscript } from './parse-transcript.ts';

/** Join a parsed transcript into the very source it was read from. */
export function printTranscript({ lead, titleBlock, lines }: ParsedTranscript): string {
  const title = titleBlock.map(({ text, gap }) => text + gap);
  const body = lines.map(({ label, text, gap }) => (label ?? '') + text + gap);
  return [lead, ...title, ...body].join('');
}
