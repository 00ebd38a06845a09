import type { StoreFailure } from '../../core/storage/store-failure.ts';
import { isConnected } from '../extension/is-connected.ts';
import { NoAnswer } from './within-limit.ts';

/**
 * Chrome: `QUOTA_BYTES quota exceeded`, or `… No space left on device`. Firefox:
 * `QuotaExceededError`, or `NS_ERROR_FILE_NO_DEVICE_SPACE`.
 */
const FULL = /quota|no.?space|no_device_space/i;

/** What Chrome throws from a content script whose extension is no longer the one installed. */
const UPDATED = /context invalidated/i;

/** Say why the browser's storage refused. */
export function storeFailure(error: unknown): StoreFailure {
  if (error instanceof NoAnswer) return 'silent';
  const words = String(error);
  if (UPDATED.test(words) || !isConnected()) return 'updated';
  return FULL.test(words) ? 'full' : 'failed';
}
