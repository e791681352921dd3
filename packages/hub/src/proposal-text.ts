import type { Proposal } from "@prehosp/dispatch";

type Line = Proposal["proposed"][number];
type Finding = Line["findings"][number];

const texts = new WeakMap<Finding, string>();

/** Most findings say the same of every unit, and rules gives those as one frozen object: its text is written once. */
const findingText = (finding: Finding): string => {
  const had = texts.get(finding);
  if (had !== undefined) return had;
  const text = JSON.stringify(finding);
  if (Object.isFrozen(finding)) texts.set(finding, text);
  return text;
};

// Added, not joined: texts that are added are copied once, when the whole is written out.
const listText = <T>(items: readonly T[], textOf: (item: T) => string): string => {
  let all = "";
  for (const item of items) all += (all === "" ? "[" : ",") + textOf(item);
  return all === "" ? "[]" : `${all}]`;
};

/** An object as JSON, still open for one more field. */
const open = (some: object): string => JSON.stringify(some).slice(0, -1);

const lineText = ({ findings, ...rest }: Line): string =>
  `${open(rest)},"findings":${listText(findings, findingText)}}`;

/** A proposal as JSON, the same as JSON.stringify says it; nine tenths of it are findings, which it does not write again. */
export const proposalText = ({ proposed, possible, outside, ...rest }: Proposal): string =>
  `${open(rest)},"proposed":${listText(proposed, lineText)},"possible":${listText(possible, lineText)},"outside":${listText(outside, lineText)}}`;
