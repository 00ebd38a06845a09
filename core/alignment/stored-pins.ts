import { isFields, isName, isNumber } from '../storage/outside-value.ts';
import type { ListForm } from '../storage/stored-list.ts';
import type { KeptPin } from './pin.ts';

/** How an episode's pins are stored. */
export const pinsForm: ListForm<KeptPin> = {
  name: 'pins',
  version: 1,
  // No version before 1 was released.
  migrations: {},
  isItem: (value): value is KeptPin =>
    isFields(value) &&
    isName(value.block) &&
    isName(value.paragraph) &&
    typeof value.quote === 'string' &&
    isNumber(value.at),
};
