import type { ListForm } from '../storage/joined-list.ts';
import { isFields, isMoment, isName } from '../storage/outside-value.ts';
import type { KeptPin } from './pin.ts';

/** How an episode's pins are kept: one for each block and paragraph that the reader has paired. */
export const pinsForm: ListForm<KeptPin> = {
  name: 'pins',
  isItem: (value): value is KeptPin =>
    isFields(value) &&
    isName(value.block) &&
    isName(value.paragraph) &&
    typeof value.quote === 'string' &&
    isMoment(value.at),
  nameOf: ({ block, paragraph }) => JSON.stringify([block, paragraph]),
};
