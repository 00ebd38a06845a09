/**
 * Everything that can be wrong in an episode's files, and the values that tell it from others.
 *
 * Each has its words, with what to do about it, in the section `problem` of the catalogues.
 */
export const PROBLEMS = {
  jsonComma: [],
  jsonColon: [],
  jsonName: [],
  jsonValue: [],
  jsonBracket: ['bracket'],
  jsonText: [],
  jsonSymbol: [],
  jsonEnd: [],
  jsonComment: [],
  /** The file holds no fields, but something else. */
  fileWrong: [],
  fieldMissing: ['field'],
  fieldUnknown: ['field', 'known'],
  fieldsWrong: ['field'],
  textWrong: ['field'],
  numberWrong: ['field'],
  listWrong: ['field'],
  listEmpty: ['field'],
  dateWrong: ['field'],
  languageWrong: ['field'],
  addressWrong: ['field'],
  /** Two speakers have one id, or one label. */
  idTwice: ['id'],
  labelTwice: ['label'],
  /** The episode is named otherwise than its folder. */
  folderWrong: ['id', 'folder'],
  /** Somebody speaks in the title block, or the file ends in it. */
  titleSpoken: ['lines'],
  titleUnfinished: ['lines', 'found'],
  characterUnreadable: ['column', 'character'],
  bracketOpen: ['opening', 'closing'],
  labelHidden: ['label'],
  labelAlone: ['label'],
  labelUnknown: ['label'],
  labelBare: ['label'],
  speakersSilent: [],
  speakerSilent: ['speaker', 'labels'],
} as const satisfies Record<string, readonly string[]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What a problem of some kind says besides its words. */
export type ProblemValues<Code extends ProblemCode> = {
  readonly [Value in (typeof PROBLEMS)[Code][number]]: string | number;
};

/** A mistake in an episode's files, told so that whoever wrote them can mend it. */
export type Problem = {
  [Code in ProblemCode]: {
    /** The line it stands in, from 1; `null` if it concerns the file as a whole. */
    readonly line: number | null;
    readonly code: Code;
    readonly values: ProblemValues<Code>;
  };
}[ProblemCode];
