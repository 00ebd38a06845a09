/** A mistake in a file of JSON. */
export type FieldProblem = {
  /** Where it is, such as `speakers[1].labels`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong, as a sentence. */
  readonly what: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
};

/**
 * A value read from JSON, and where it stands.
 *
 * Its readers return something of the type they promise even where the value is wrong, and
 * report what is wrong: look at the reports before you use the answers.
 */
export class JsonField {
  readonly value: unknown;
  readonly path: string;
  readonly #problems: FieldProblem[];

  /** @param problems where to add what is found wrong. */
  constructor(value: unknown, path: string, problems: FieldProblem[]) {
    this.value = value;
    this.path = path;
    this.#problems = problems;
  }

  /** Report a mistake. @param what what the field does wrong, such as "is not a date". */
  report(what: string, remedy: string): void {
    const subject = this.path || 'The file';
    this.#problems.push({ path: this.path, what: `${subject} ${what}.`, remedy });
  }

  /** Read a text that is not blank. */
  text(): string {
    const { value } = this;
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.#reportWrong('a text', 'Write it between quotation marks.');
    return '';
  }

  /** Read a whole number that is not negative. */
  count(): number {
    const { value } = this;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
    this.#reportWrong('a whole number', 'Write it in digits, without quotation marks.');
    return 0;
  }

  /** Read each item of a list that has at least `least` of them. */
  list<Item>(read: (item: JsonField) => Item, least = 0): readonly Item[] {
    const { value, path } = this;
    if (Array.isArray(value) && value.length >= least) {
      return value.map((item, at) => read(new JsonField(item, `${path}[${at}]`, this.#problems)));
    }
    const size = least > 0 ? `a list with ${least} or more items` : 'a list';
    this.#reportWrong(size, 'Write its items between [ and ].');
    return [];
  }

  /** Get the named fields, each whether or not it is there; report missing and unknown ones. */
  fields<Name extends string, Optional extends string = never>(
    required: readonly Name[],
    optional: readonly Optional[] = [],
  ): Readonly<Record<Name | Optional, JsonField>> {
    const names = [...required, ...optional];
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
      this.#reportWrong('an object', `Write { } with the fields ${names.join(', ')}.`);
      return this.#select(names, {}, []);
    }
    const given: Record<string, unknown> = { ...this.value };
    for (const name of Object.keys(given).filter(name => !names.some(known => known === name))) {
      this.#child(name, null).report('is no field we know', `We know ${names.join(', ')}.`);
    }
    return this.#select(names, given, this.#problems);
  }

  /** @param problems where the selected fields report; a throw-away list keeps them silent. */
  #select<Name extends string>(
    names: readonly Name[],
    given: Readonly<Record<string, unknown>>,
    problems: FieldProblem[],
  ): Readonly<Record<Name, JsonField>> {
    const entries = names.map(name => [name, this.#child(name, given[name], problems)]);
    return Object.fromEntries(entries) as Record<Name, JsonField>;
  }

  #child(name: string, value: unknown, problems = this.#problems): JsonField {
    return new JsonField(value, this.path ? `${this.path}.${name}` : name, problems);
  }

  #reportWrong(expected: string, remedy: string): void {
    if (this.value === undefined) this.report('is missing', `Add ${expected}.`);
    else this.report(`is not ${expected}`, remedy);
  }
}
