// The package has types for its converters only, not for the lists that they are made from.
declare module 'opencc-js/*' {
  /** What is done step by step; each step has lists of phrases `source target|source target`. */
  const steps: readonly (readonly string[])[];
  export default steps;
}
