import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FollowingCommand, FollowingEvent } from '../../../core/following/following-event.ts';
import { isFollowingOn, isLookingAbout } from '../../../core/following/following-state.ts';
import { step } from '../../../core/following/step.ts';
import {
  anyEvent,
  anyGoal,
  anyPlace,
  anySituation,
  anyState,
  VIEW,
} from '../../fixtures/any-following.ts';

const kinds = (commands: readonly FollowingCommand[]) => commands.map(({ kind }) => kind);

/** The same, once everything was done that was commanded. */
function onceDone(event: FollowingEvent, commands: readonly FollowingCommand[]): FollowingEvent {
  const scroll = commands.find(command => command.kind === 'scroll-text');
  return scroll ? { ...event, text: { ...event.text, top: scroll.top } } : event;
}

test('whatever happens, the transcript is scrolled within its ends', () => {
  fc.assert(
    fc.property(anyState, anyEvent, (state, event) => {
      for (const command of step(state, event).commands) {
        if (command.kind !== 'scroll-text') continue;
        expect(command.top).toBeGreaterThanOrEqual(0);
        expect(command.top).toBeLessThanOrEqual(event.text.end);
      }
    }),
  );
});

test('nobody is fought who scrolls the transcript, until they move the guide or ask for it', () => {
  const small = fc.integer({ min: -20, max: 20 });
  const meanwhile = fc.array(fc.tuple(anyEvent, small), { maxLength: 15 });
  fc.assert(
    fc.property(anyState, anySituation, meanwhile, (before, situation, events) => {
      let { state } = step(before, { kind: 'reader-took-over', ...situation });
      let at = state.guideAt ?? 0;
      for (const [event, by] of events) {
        if (/resumed|switched|looked-back|jumped|texts-known/.test(event.kind)) continue;
        at += by;
        const next = step(state, { ...event, guide: { ...event.guide, at } });
        expect(kinds(next.commands)).toEqual([]);
        state = next.state;
      }
    }),
  );
});

test('where the reader does not move it, the guide is sent only after a jump', () => {
  fc.assert(
    fc.property(anyState, anyEvent, (state, event) => {
      const isSent = kinds(step(state, event).commands).includes('send-guide');
      const isAfterJump = event.kind === 'jumped' || state.pendingJump !== null;
      expect(isSent && !isAfterJump).toBe(false);
    }),
  );
});

test('where the counterpart is unknown, the transcript holds still, and nothing counts as read', () => {
  fc.assert(
    fc.property(anyState, anyEvent, (state, event) => {
      const { commands } = step(state, { ...event, place: null });
      expect(kinds(commands)).not.toContain('scroll-text');
      expect(kinds(commands)).not.toContain('report');
    }),
  );
});

test('where the original has what nobody translated, nothing counts as read', () => {
  fc.assert(
    fc.property(anyState, anyEvent, anyPlace, (state, event, place) => {
      const { commands } = step(state, {
        ...event,
        place: { ...place, position: null, turn: null },
      });
      expect(kinds(commands)).not.toContain('report');
    }),
  );
});

test('what the guide was sent to does not count as read', () => {
  fc.assert(
    fc.property(anyState, anySituation, (state, situation) => {
      const guide = { ...situation.guide, isSent: true };
      const { commands } = step(state, { kind: 'guide-told', ...situation, guide });
      expect(commands.some(command => command.kind === 'report' && command.isRead)).toBe(false);
    }),
  );
});

test('to be told the same twice changes nothing', () => {
  fc.assert(
    fc.property(anyState, anySituation, (before, situation) => {
      const told = { kind: 'guide-told', ...situation } as const;
      const first = step(before, told);
      const second = step(first.state, onceDone(told, first.commands));
      const isGliding = first.state.glide.left !== 0;
      const isOn = isFollowingOn(first.state.mode) && first.state.mode.name !== 'led';
      expect(kinds(second.commands)).toEqual(isGliding && isOn && told.place ? ['wait-frame'] : []);
      expect(second.state.mode).toEqual(first.state.mode);
    }),
  );
});

test('who looks about and asks to go on is level with the guide again', () => {
  fc.assert(
    fc.property(anyState, anySituation, anyPlace, (before, situation, place) => {
      const here = { ...situation, place };
      const paused = step(before, { kind: 'reader-took-over', ...here }).state;
      fc.pre(isLookingAbout(paused.mode));
      let next = step(paused, { kind: 'resumed', ...here });
      let event: FollowingEvent = onceDone({ kind: 'guide-told', ...here }, next.commands);
      for (let frames = 0; frames < 20; frames++) {
        event = { ...event, at: event.at + 16, guide: { ...event.guide, isSent: false } };
        next = step(next.state, event);
        event = onceDone(event, next.commands);
      }
      expect(event.text.top).toBeCloseTo(Math.min(event.text.end, Math.max(0, place.level)), 0);
    }),
  );
});

test('half a view of the guide takes along who looks about, wherever it is', () => {
  fc.assert(
    fc.property(anyState, anySituation, anyPlace, (before, situation, place) => {
      const here = { ...situation, place, guide: { ...situation.guide, isSent: false } };
      const first = step(before, { kind: 'guide-told', ...here }).state;
      const paused = step(first, { kind: 'reader-took-over', ...here }).state;
      fc.pre(isLookingAbout(paused.mode));
      const guide = { ...here.guide, at: here.guide.at + VIEW / 2 };
      const at = here.at + 1000;
      const moved = step(paused, { kind: 'guide-told', ...here, guide, at });
      expect(isFollowingOn(moved.state.mode)).toBe(true);
    }),
  );
});

test('a jump while the reader looks about leaves the guide alone, unless they want to find it', () => {
  fc.assert(
    fc.property(anyState, anySituation, anyGoal, (before, situation, goal) => {
      const paused = step(before, { kind: 'reader-took-over', ...situation }).state;
      fc.pre(isLookingAbout(paused.mode));
      const jumped = { kind: 'jumped', goal, ...situation } as const;
      expect(step(paused, { ...jumped, isFinding: false }).commands).toEqual([]);
      const found = step(paused, { ...jumped, isFinding: true });
      expect(kinds(found.commands)).toEqual(
        { point: ['send-guide'], guess: ['correct-jump'], nowhere: [], unknown: [] }[goal.kind],
      );
    }),
  );
});
