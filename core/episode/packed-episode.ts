import { turnId } from '../transcript/paragraph-id.ts';
import type { Episode, Paragraph, ParagraphId, Span, Turn } from './episode.ts';

/**
 * An episode as it is shipped: JSON with nothing said twice.
 *
 * Whatever takes time to find out, ids and sentences, is in it; the rest is put together again.
 */
export type PackedEpisode = Omit<Episode, 'paragraphs' | 'turns'> & {
  /** Each paragraph's text. */
  readonly texts: readonly string[];
  /** Each paragraph's id. */
  readonly ids: readonly string[];
  /** Where each paragraph's sentences end, but for the last, which ends with the text. */
  readonly ends: readonly (readonly number[])[];
  /** The indices of the paragraphs that are sounds. */
  readonly sounds: readonly number[];
  /** Sounds inside a text: the paragraph's index, from, to. */
  readonly cues: readonly (readonly [index: number, from: number, to: number])[];
  /** Each turn: the speaker's place in `speakers`, the index of the first paragraph, the label. */
  readonly turns: readonly (readonly [speaker: number, first: number, label: string])[];
};

/** Make the compact form of an episode. */
export function packEpisode({ paragraphs, turns, ...description }: Episode): PackedEpisode {
  const places = new Map(description.speakers.map(({ id }, place) => [id, place]));
  return {
    ...description,
    texts: paragraphs.map(({ text }) => text),
    ids: paragraphs.map(({ id }) => id),
    ends: paragraphs.map(({ sentences }) => sentences.slice(0, -1).map(({ to }) => to)),
    sounds: paragraphs.filter(({ kind }) => kind === 'cue').map(({ index }) => index),
    cues: paragraphs.flatMap(({ index, cues }) =>
      cues.map(({ from, to }) => [index, from, to] as const),
    ),
    turns: turns.map(({ speaker, paragraphs: [first], label }) => {
      return [places.get(speaker) ?? 0, first?.index ?? 0, label];
    }),
  };
}

/** Make the episode of its compact form. */
export function unpackEpisode(packed: PackedEpisode): Episode {
  const { texts, ids, ends, sounds, cues, turns: packedTurns, ...description } = packed;
  const paragraphs: Paragraph[] = [];
  const turns: Turn[] = [];
  const sounding = new Set(sounds);
  const cuesOf = Map.groupBy(cues, ([index]) => index);

  /** Add the paragraphs up to `end`, all of one turn, or of the introduction. */
  const addUntil = (end: number, turn: Pick<Turn, 'id' | 'speaker'> | null) => {
    const from = paragraphs.length;
    for (let index = from; index < end; index++) {
      const isSound = sounding.has(index);
      const text = texts[index] ?? '';
      paragraphs.push({
        id: ids[index] as ParagraphId,
        index,
        kind: isSound ? 'cue' : turn ? 'speech' : 'note',
        turn: turn?.id ?? null,
        speaker: isSound ? null : (turn?.speaker ?? null),
        text,
        sentences: spans(text, ends[index] ?? []),
        cues: (cuesOf.get(index) ?? []).map(([, from, to]) => ({ from, to })),
      });
    }
    return paragraphs.slice(from);
  };

  addUntil(packedTurns[0]?.[1] ?? texts.length, null);
  for (const [index, [place, first, label]] of packedTurns.entries()) {
    const speaker = description.speakers[place];
    if (!speaker) throw new Error(`Episode ${packed.id}: turn ${index} has no speaker ${place}`);
    const turn = { id: turnId(ids[first] as ParagraphId), index, speaker: speaker.id, label };
    const end = packedTurns[index + 1]?.[1] ?? texts.length;
    turns.push({ ...turn, paragraphs: addUntil(end, turn) });
  }
  return { ...description, paragraphs, turns };
}

/** Make the spans of sentences of where they end: each begins behind the space after the last. */
function spans(text: string, ends: readonly number[]): readonly Span[] {
  let from = 0;
  return [...ends, text.length].map(to => {
    while (from < to && text.charAt(from).trim() === '') from++;
    const span = { from, to };
    from = to;
    return span;
  });
}
