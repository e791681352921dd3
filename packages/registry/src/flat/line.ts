/** One line of a table as a reader of CSV gives it: the number a person finds it by, and its cells. */
export interface FlatLine {
  readonly line: number;
  readonly cells: readonly string[];
}
