/**
 * Why something could not be kept or found: the store is full, the extension was updated under the
 * page, the store does not answer, or else.
 */
export type StoreFailure = 'full' | 'updated' | 'silent' | 'failed';
