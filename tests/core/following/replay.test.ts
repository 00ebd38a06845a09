import { expect, test } from 'vitest';
import type { FollowingCommand } from '../../../core/following/following-event.ts';
import { openFollowing } from '../../../core/following/following-state.ts';
import { step } from '../../../core/following/step.ts';
import { readTrace, type TraceDeed } from '../../fixtures/following-trace.ts';

const traces = import.meta.glob<string>('../../fixtures/following/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const named = Object.entries(traces).map(([path, json]) => {
  return [path.replace(/^.*\/|\.json$/g, '').replaceAll('-', ' '), readTrace(json)] as const;
});

test.each(named)('does what it did in the browser: %s', (_name, trace) => {
  let state = openFollowing(true);
  for (const [at, { happening, situation, does }] of trace.entries()) {
    const next = step(state, { ...happening, ...situation });
    const deed = deedOf(next.commands);
    const { scroll, ...rest } = does;
    // Times and heights are kept to two decimals: a glide that goes by them is as near as half a px.
    const where = `${at}: ${happening.kind}, ${state.mode.name}`;
    expect(deed, where).toEqual(
      scroll === undefined ? rest : { ...rest, scroll: expect.closeTo(scroll, 0) },
    );
    state = next.state;
  }
});

function deedOf(commands: readonly FollowingCommand[]): TraceDeed {
  const deeds = commands.map((command): TraceDeed => {
    switch (command.kind) {
      case 'scroll-text':
        return { scroll: command.top };
      case 'wait-frame':
        return { glides: true };
      case 'report':
        return { report: command.isRead ? 'read' : 'noted' };
      case 'send-guide':
        return { send: command.point };
      default:
        return { correct: command.position };
    }
  });
  return Object.assign({}, ...deeds);
}
