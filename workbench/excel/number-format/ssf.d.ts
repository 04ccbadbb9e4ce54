/** The part of SSF (Apache-2.0, shipped within fast-formula-parser) that is used. */
declare module 'fast-formula-parser/ssf/ssf' {
  const SSF: { format(format: string, value: string | number): string };
  export default SSF;
}
