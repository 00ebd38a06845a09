import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

/**
 * A run in which more tests than this needed a second try has failed. To become 2: since the panel is
 * a page of its own, a busy machine of two cores has shown up to 5, each to be looked into.
 */
const MOST = 8;

/**
 * Name every test that passed only when it was tried again, at the end of the run: each shows a fault
 * of the product or of the test. More than a few fail the run.
 */
export function secondTries(): Reporter {
  let vitest: Vitest | null = null;
  return {
    onInit(running) {
      vitest = running;
    },
    onTestRunEnd(modules) {
      const tests = modules.flatMap(module => testsIn(module)).filter(neededTwo);
      if (tests.length === 0) return;
      const names = tests.map(({ project, fullName }) => `  ${project.name}: ${fullName}`);
      vitest?.logger.error(
        [`Passed only when tried again, ${MOST} at the most may:`, ...names].join('\n'),
      );
      if (tests.length > MOST) process.exitCode = 1;
    },
  };
}

function testsIn(module: TestModule): TestCase[] {
  return [...module.children.allTests()];
}

function neededTwo(test: TestCase): boolean {
  return test.result().state === 'passed' && (test.diagnostic()?.retryCount ?? 0) > 0;
}
