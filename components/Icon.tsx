import type { JSX } from 'preact';

/** Outlines on a 24 × 24 grid. */
const outlines = {
  appearance:
    'M2.75 18 7.5 6h.25L12.5 18M4.6 13.75h6.05M13.75 14.5a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0M20.75 11v7',
  close: 'M6 6l12 12M18 6 6 18',
  note: 'M9.25 17.5V6.25L19 4.25V15.5M4.25 17.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M14 15.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0',
  return: 'M9 9.5 4.5 14 9 18.5M4.5 14h11a4.5 4.5 0 0 0 4.5-4.5V5.5',
  forward: 'M15 9.5 19.5 14 15 18.5M19.5 14h-11A4.5 4.5 0 0 1 4 9.5V5.5',
  follow: 'M3.5 6h6M14.5 6h6M3.5 12h17M3.5 18h6M14.5 18h6',
  'follow-off': 'M3.5 6h6M14.5 6h6M3.5 12h6M14.5 12h6M3.5 18h6M14.5 18h6',
  search: 'M4.25 10.75a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M15.5 15.5l5 5',
  bookmark: 'M7.25 4h9.5a1 1 0 0 1 1 1v15l-5.75-4.25L6.25 20V5a1 1 0 0 1 1-1Z',
  'chevron-right': 'm9.25 6 6 6-6 6',
  'chevron-up': 'm6 14.75 6-6 6 6',
  'chevron-down': 'm6 9.25 6 6 6-6',
  'turn-next': 'M5.5 20h13M12 3.5v12M6.5 10.25l5.5 5.5 5.5-5.5',
  'turn-previous': 'M5.5 4h13M12 20.5V8.5M6.5 13.75 12 8.25l5.5 5.5',
};

export type IconName = keyof typeof outlines;

/** A picture for the eye; the control around it carries the name. */
export function Icon({ name, small }: { name: IconName; small?: boolean }): JSX.Element {
  return <Drawing outline={outlines[name]} small={small} />;
}

type DrawingProps = { readonly outline: string; readonly small?: boolean | undefined };

/** A picture of an outline on a 24 × 24 grid. */
export function Drawing({ outline, small }: DrawingProps): JSX.Element {
  return (
    <svg class={small ? 'icon icon-small' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={outline} />
    </svg>
  );
}
