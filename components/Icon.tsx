import type { JSX } from 'preact';

/** Outlines on a 24 × 24 grid. */
const outlines = {
  close: 'M6 6l12 12M18 6 6 18',
  note: 'M9.25 17.5V6.25L19 4.25V15.5M4.25 17.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M14 15.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0',
  return: 'M9 9.5 4.5 14 9 18.5M4.5 14h11a4.5 4.5 0 0 0 4.5-4.5V5.5',
  'chevron-right': 'm9.25 6 6 6-6 6',
  'chevron-up': 'm6 14.75 6-6 6 6',
  'chevron-down': 'm6 9.25 6 6 6-6',
  'turn-next': 'M5.5 20h13M12 3.5v12M6.5 10.25l5.5 5.5 5.5-5.5',
  'turn-previous': 'M5.5 4h13M12 20.5V8.5M6.5 13.75 12 8.25l5.5 5.5',
};

export type IconName = keyof typeof outlines;

/** A picture for the eye; the control around it carries the name. */
export function Icon({ name, small }: { name: IconName; small?: boolean }): JSX.Element {
  return (
    <svg class={small ? 'icon icon-small' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={outlines[name]} />
    </svg>
  );
}
