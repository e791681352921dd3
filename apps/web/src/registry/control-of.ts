import type { Element, Entry, SaidEntry } from "@prehosp/registry";

/** What every control of a form gets, whatever type of value it writes. */
export interface ControlOf<E extends Element> {
  readonly element: E;
  readonly entry: Entry<unknown>;
  /** Says a value, or why there is none; called for every change that says something whole. */
  readonly write: (said: SaidEntry) => void;
  /** The control is left: what was said is sent. */
  readonly flush: () => void;
  readonly labelId: string;
  /** Ids of what is to be read with it: guide, source and what is wrong. */
  readonly describedBy: string;
  readonly isWrong: boolean;
  /** The day of the event as people write it, where a moment of it is known. */
  readonly firstDay: string;
}

/** The reasons that can be given for an element; that nothing is recorded always can. */
export const reasonsOf = ({ absences }: Element) =>
  [...new Set(["not-recorded", ...absences] as const)].filter((one) => one !== "not-recorded");
