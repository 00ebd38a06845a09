/** Which way the reader goes from one to the next. */
export type StepDirection = 'previous' | 'next';
