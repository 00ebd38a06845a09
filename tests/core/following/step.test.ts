import { describe, expect, test } from 'vitest';
import type { ParagraphId } from '../../../core/episode/episode.ts';
import type { Happening, Situation } from '../../../core/following/following-event.ts';
import { openFollowing } from '../../../core/following/following-state.ts';
import { step } from '../../../core/following/step.ts';

const HERE = { paragraph: 'here' as ParagraphId, fraction: 0.5 };
const POINT = { block: 40, fraction: 0 };

/** The guide at 3,000 of its px, and the transcript level with it. */
const LEVEL: Situation = {
  at: 1000,
  guide: { at: 3000, view: 800, isSent: false },
  place: { level: 2000, block: 10, position: HERE, turn: 3 },
  text: { top: 2000, end: 40_000, view: 640 },
  isStill: false,
  isOffered: false,
  hasMoved: true,
};

type Then = readonly [happening: Happening, situation?: Partial<Situation>];

const ASTRAY = { level: 2000, block: 10, position: null, turn: null };
const guideAt = (at: number, isSent = false) => ({ guide: { at, view: 800, isSent } });
const jumped: Happening = {
  kind: 'jumped',
  isFinding: false,
  goal: { kind: 'point', point: POINT },
};

/** Let things happen one after the other to a transcript that is level, and tell what comes of the last. */
function outcomeOf(...events: readonly Then[]) {
  const known: Then = [{ kind: 'texts-known', goal: null }];
  let next = step(openFollowing(true), { ...known[0], ...LEVEL });
  let situation = LEVEL;
  for (const [happening, change] of events) {
    situation = { ...situation, at: situation.at + 1000, ...change };
    next = step(next.state, { ...happening, ...situation });
  }
  const { state, commands } = next;
  const { mode } = state;
  return {
    mode: mode.name === 'unable' ? `unable, else ${mode.otherwise.name}` : mode.name,
    commands: commands.map(({ kind }) => kind),
    reports: commands.flatMap(command => (command.kind === 'report' ? [command.isRead] : [])),
  };
}

const told: Happening = { kind: 'guide-told' };
const tookOver: Happening = { kind: 'reader-took-over' };
const glanced: Happening = { kind: 'glanced' };
const lookedBack: Happening = { kind: 'looked-back' };
const switched: Happening = { kind: 'switched' };
const resumed: Happening = { kind: 'resumed' };
const unknown: Happening = { kind: 'texts-unknown' };
const missing: Happening = { kind: 'texts-missing' };
const known: Happening = { kind: 'texts-known', goal: null };

test.each<[what: string, events: readonly Then[], mode: string]>([
  ['is level as soon as the texts are known', [], 'following'],
  ['goes astray where there is no counterpart', [[told, { place: ASTRAY }]], 'astray'],
  ['waits while the texts are unknown', [[unknown, { place: null }]], 'waiting'],
  ['is left to a reader who scrolls it', [[tookOver]], 'paused'],
  ['goes on when asked to', [[tookOver], [resumed]], 'following'],
  [
    'waits when asked to go on while the texts are unknown',
    [[tookOver], [unknown, { place: null }], [resumed]],
    'waiting',
  ],
  ['stays paused while the guide is moved a little', [[tookOver], [told, guideAt(3300)]], 'paused'],
  [
    'goes along again with half a view of the guide',
    [[tookOver], [told, guideAt(3200)], [told, guideAt(3450)]],
    'following',
  ],
  ['is led by a jump', [[jumped]], 'led'],
  ['stays led when the guide has come', [[jumped], [told, guideAt(9000, true)]], 'led'],
  ['stays led when it is laid out anew', [[jumped], [{ kind: 'text-laid-out' }]], 'led'],
  [
    'follows when the guide is moved on from there',
    [[jumped], [told, guideAt(9000, true)], [told, guideAt(9100)]],
    'following',
  ],
  [
    'is paused by a jump to what the original lacks',
    [[{ ...jumped, goal: { kind: 'nowhere' } }]],
    'paused',
  ],
  ['stays paused when the reader jumps', [[tookOver], [jumped]], 'paused'],
  [
    'is led by a reader who finds, even while paused',
    [[tookOver], [{ ...jumped, isFinding: true }]],
    'led',
  ],
  ['stays off when the reader finds', [[switched], [{ ...jumped, isFinding: true }]], 'off'],
  ['is left to a search', [[glanced]], 'glancing'],
  ['stays with the search when the reader scrolls', [[glanced], [tookOver]], 'glancing'],
  ['goes on after a search', [[glanced], [lookedBack]], 'following'],
  ['is led as before after a search', [[jumped], [glanced], [lookedBack]], 'led'],
  [
    'stays where a search leaves it if the guide is moved on there',
    [[glanced], [told, guideAt(3500)]],
    'following',
  ],
  [
    'does not go along with a guide that the search has sent',
    [[glanced], [told, guideAt(9000, true)]],
    'glancing',
  ],
  ['stays off during a search', [[switched], [glanced]], 'off'],
  ['is switched off', [[switched]], 'off'],
  ['is switched on', [[switched], [switched]], 'following'],
  ['goes on by the switch while paused', [[tookOver], [switched]], 'following'],
  [
    'cannot where the original is another text',
    [[missing, { place: null }]],
    'unable, else following',
  ],
  [
    'cannot, and remembers that it is off',
    [[switched], [missing, { place: null }]],
    'unable, else off',
  ],
  [
    'cannot, and remembers that the reader looks about',
    [[missing, { place: null }], [tookOver]],
    'unable, else paused',
  ],
  [
    'cannot be switched where it cannot follow',
    [[missing, { place: null }], [switched]],
    'unable, else following',
  ],
  [
    'can again when the original comes',
    [
      [missing, { place: null }],
      [known, LEVEL],
    ],
    'following',
  ],
])('the transcript %s', (_what, events, mode) => {
  expect(outcomeOf(...events).mode).toBe(mode);
});

describe('a jump before the texts are aligned', () => {
  const waiting: readonly Then[] = [
    [unknown, { place: null }],
    [{ ...jumped, goal: { kind: 'unknown' } }],
  ];
  test('takes the guide along as soon as they are', () => {
    const goal = { kind: 'point', point: POINT } as const;
    const found = outcomeOf(...waiting, [{ kind: 'texts-known', goal }, LEVEL]);
    expect(found).toMatchObject({ mode: 'led', commands: ['send-guide'] });
  });

  test('takes it along once', () => {
    const goal = { kind: 'point', point: POINT } as const;
    const again: Then = [{ kind: 'texts-known', goal }, LEVEL];
    expect(outcomeOf(...waiting, again, again)).toMatchObject({ mode: 'led', commands: [] });
  });

  test('leaves it alone if the reader has taken over since', () => {
    const goal = { kind: 'point', point: POINT } as const;
    const found = outcomeOf(...waiting, [tookOver], [{ kind: 'texts-known', goal }, LEVEL]);
    expect(found).toMatchObject({ mode: 'paused', commands: [] });
  });
});

describe('a place counts as read', () => {
  const further = {
    ...guideAt(3100),
    place: { level: 2100, block: 10, position: { ...HERE, fraction: 0.6 }, turn: 3 },
  };
  test.each<[what: string, events: readonly Then[]]>([
    ['when the reader moves the guide there', [[told, further]]],
    ['when the reader goes on from where they looked about', [[tookOver], [resumed]]],
    [
      'when the guide was moved while the page was being read again',
      [
        [unknown, { place: null }],
        [told, guideAt(3100)],
        [known, further],
      ],
    ],
    [
      'when the reader is far from where an offer to continue was made',
      [[told, { ...further, isOffered: true, place: { ...further.place, turn: 5 } }]],
    ],
    [
      'when the reader moves the guide just as the page changes',
      [[{ kind: 'guide-laid-out', isReflowed: false }, further], [told]],
    ],
  ])('%s', (_what, events) => {
    expect(outcomeOf(...events).reports).toEqual([true]);
  });

  test.each<[what: string, events: readonly Then[]]>([
    ['when the guide was sent there', [[told, { ...further, ...guideAt(3100, true) }]]],
    [
      'when the page is aligned otherwise',
      [
        [unknown, { place: null }],
        [known, { ...further, ...guideAt(3000) }],
      ],
    ],
    [
      'when the window gets another width',
      [[{ kind: 'guide-laid-out', isReflowed: true }, further], [told]],
    ],
    [
      'when an advertisement pushes the page down',
      [[{ kind: 'guide-laid-out', isReflowed: false }, guideAt(3250)], [told]],
    ],
    ['while an offer to continue is open near by', [[told, { ...further, isOffered: true }]]],
    ['where it has no counterpart', [[told, { ...guideAt(3100), place: ASTRAY }]]],
    [
      'after a search',
      [
        [glanced],
        [told, { ...further, ...guideAt(9000, true) }],
        [lookedBack, guideAt(3000, true)],
      ],
    ],
  ])('not %s', (_what, events) => {
    for (let count = 1; count <= events.length; count++) {
      expect(outcomeOf(...events.slice(0, count)).reports).not.toContain(true);
    }
  });
});

describe('the transcript glides', () => {
  const leap = { place: { level: 2600, block: 11, position: HERE, turn: 3 } };
  test('over a leap, and asks for frames until it is there', () => {
    const begun = outcomeOf([told, { ...guideAt(3010), ...leap }]);
    expect(begun.commands).toEqual(['wait-frame', 'report']);
    const done = outcomeOf([told, { ...guideAt(3010), ...leap }], [told]);
    expect(done.commands).toEqual(['scroll-text']);
  });

  test.each<[what: string, situation: Partial<Situation>]>([
    ['where the guide was moved as far', { ...guideAt(3200), ...leap }],
    ['for a reader who wants no motion', { ...guideAt(3010), ...leap, isStill: true }],
    [
      'over more than two views',
      { ...guideAt(3010), place: { level: 9000, block: 30, position: HERE, turn: 3 } },
    ],
  ])('not %s', (_what, situation) => {
    expect(outcomeOf([told, situation]).commands).toEqual(['scroll-text', 'report']);
  });
});

test('a guide that still runs on when the reader takes over does not take them along', () => {
  const running: readonly Then[] = [
    [told, { ...guideAt(3100), at: 2000 }],
    [tookOver, { at: 2010 }],
    [told, { ...guideAt(3600), at: 2020 }],
    [told, { ...guideAt(4200), at: 2100 }],
  ];
  expect(outcomeOf(...running).mode).toBe('paused');
  expect(outcomeOf(...running, [told, { ...guideAt(4700), at: 3000 }]).mode).toBe('following');
});

test('what the guide tells just after it was sent is no answer to the jump', () => {
  expect(outcomeOf([jumped, { at: 2000 }], [told, { ...guideAt(3050), at: 2016 }]).mode).toBe(
    'led',
  );
  expect(outcomeOf([jumped, { at: 2000 }], [told, { ...guideAt(3050), at: 2300 }]).mode).toBe(
    'following',
  );
});

test('a jump of which only the place in the original was known ends level with that', () => {
  const goal = { kind: 'guess', position: HERE } as const;
  expect(outcomeOf([{ ...jumped, goal }]).commands).toEqual(['correct-jump']);
});
