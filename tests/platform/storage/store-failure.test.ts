import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, expect, test, vi } from 'vitest';
import { storeFailure } from '../../../platform/storage/store-failure.ts';

const { id } = fakeBrowser.runtime;

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.runtime.id = id;
  fakeBrowser.reset();
});

test.each([
  ['QUOTA_BYTES quota exceeded', 'full'],
  ['Resource::kQuotaBytes quota exceeded', 'full'],
  ['IO error: …/000003.log: No space left on device', 'full'],
  ['NS_ERROR_FILE_NO_DEVICE_SPACE', 'full'],
  ['Extension context invalidated.', 'updated'],
  ['An unexpected error occurred', 'failed'],
])('%s: %s', (message, failure) => {
  expect(storeFailure(new Error(message))).toBe(failure);
});

test('Firefox names the error rather than telling', () => {
  expect(storeFailure(new DOMException('', 'QuotaExceededError'))).toBe('full');
});

test('an extension without id or storage was updated', () => {
  const error = new TypeError("Cannot read properties of undefined (reading 'local')");
  vi.spyOn(fakeBrowser, 'storage', 'get').mockReturnValue(undefined as never);
  expect(storeFailure(error)).toBe('updated');
  vi.restoreAllMocks();
  fakeBrowser.runtime.id = undefined as never;
  expect(storeFailure(error)).toBe('updated');
});
