/** Forms that no rule leads to their words, with their words. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `be: am are is was were been being
have: has had having
do: does did done
go: went gone goes
say: said
make: made
take: took taken
come: came
see: saw seen
know: knew known
get: got gotten
give: gave given
find: found
think: thought
tell: told
become: became
leave: left
feel: felt
bring: brought
begin: began begun
keep: kept
hold: held
write: wrote written
stand: stood
hear: heard
mean: meant
meet: met
run: ran
pay: paid
sit: sat
speak: spoke spoken
lie: lay lain
lead: led
grow: grew grown
lose: lost
fall: fell fallen
send: sent
build: built
understand: understood
draw: drew drawn
break: broke broken
spend: spent
rise: rose risen
drive: drove driven
buy: bought
wear: wore worn
choose: chose chosen
eat: ate eaten
sleep: slept
win: won
teach: taught
catch: caught
fight: fought
sell: sold
throw: threw thrown
fly: flew flown
sing: sang sung
swim: swam swum
drink: drank drunk
wake: woke woken
hide: hid hidden
shake: shook shaken
bend: bent
dig: dug
sweep: swept
weep: wept
ride: rode ridden
hang: hung
strike: struck
tear: tore torn
steal: stole stolen
freeze: froze frozen
swear: swore sworn
blow: blew blown
bite: bit bitten
shoot: shot
seek: sought
stick: stuck
bind: bound
feed: fed
bleed: bled
creep: crept
deal: dealt
dream: dreamt
forget: forgot forgotten
forgive: forgave forgiven
lay: laid
light: lit
mistake: mistook mistaken
ring: rang rung
shine: shone
shrink: shrank shrunk
sink: sank sunk
slide: slid
spin: spun
spring: sprang sprung
swing: swung
weave: wove woven
bear: bore borne
beat: beaten
breed: bred
burn: burnt
cling: clung
flee: fled
grind: ground
kneel: knelt
leap: leapt
learn: learnt
lend: lent
prove: proven
show: shown
sting: stung
withdraw: withdrew withdrawn
man: men
woman: women
child: children
foot: feet
tooth: teeth
mouse: mice
person: people
wife: wives
life: lives
knife: knives
leaf: leaves
wolf: wolves
self: selves
good: better best
bad: worse worst
i: me my mine myself
he: him his himself
she: her hers herself
we: us our ours ourselves
they: them their theirs themselves
you: your yours yourself yourselves
it: its itself
who: whom whose
this: these those that`
    .split('\n')
    .flatMap(line => {
      const [word = '', forms = ''] = line.split(': ');
      return forms.split(' ').map(form => [form, word] as const);
    }),
);

/** Endings that make words of words, and what stands there without them; the longer come first. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['ational', 'ate'],
  ['fulness', ''],
  ['iveness', 'ive'],
  ['ousness', 'ous'],
  ['ability', 'able'],
  ['ibility', 'ible'],
  ['tional', 'tion'],
  ['ically', 'ic'],
  ['ation', 'ate'],
  ['ment', ''],
  ['ness', ''],
  ['less', ''],
  ['able', ''],
  ['ible', ''],
  ['ance', ''],
  ['ence', ''],
  ['ical', 'ic'],
  ['ful', ''],
  ['ity', ''],
  ['ous', ''],
  ['ive', ''],
  ['ize', ''],
  ['ise', ''],
  ['ant', ''],
  ['ent', ''],
  ['ion', ''],
  ['ism', ''],
  ['ist', ''],
  ['ate', ''],
  ['al', ''],
  ['er', ''],
  ['or', ''],
  ['ic', ''],
  ['ly', ''],
];

/** So many letters must be left before an ending that makes words of words. */
const LEAST_LEFT = 4;

/**
 * Return what the forms of an English word share, and the words made of it: `hurried`, `hurries` and
 * `hurry` are one, as are `kind` and `kindness`. It need not be a word itself.
 *
 * @param form in small letters
 */
export function englishStem(form: string): string {
  let stem = IRREGULAR.get(form) ?? withoutInflection(form);
  // One ending may stand upon another: care, careful, carefully.
  for (let turn = 0; turn < 2; turn++) {
    const found = ENDINGS.find(
      ([ending]) => stem.endsWith(ending) && stem.length - ending.length >= LEAST_LEFT,
    );
    if (!found) break;
    stem = stem.slice(0, -found[0].length) + found[1];
  }
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem.length > 2 && stem.endsWith('y') ? `${stem.slice(0, -1)}i` : stem;
}

/** Take off the endings of the plural, of persons and of times. */
function withoutInflection(form: string): string {
  if (form.length <= 3) return form;
  if (form.endsWith('ies') || form.endsWith('ied')) return `${form.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(form)) return form.slice(0, -2);
  if (/[^us]s$/.test(form) && !form.endsWith('is')) return form.slice(0, -1);
  const bare = /^(.*[aeiouy].*?)(?:ed|ing)$/.exec(form)?.[1];
  if (bare === undefined || bare.length < 2 || form.endsWith('eed')) return form;
  if (/([bdfgmnprt])\1$/.test(bare)) return bare.slice(0, -1);
  return /(?:at|iz|bl)$/.test(bare) ? `${bare}e` : bare;
}
