import type { Incident, Observed } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { Changing } from "../api/client.ts";

/** What the form for a changed incident holds; "" = stands as before. */
export interface Changed {
  readonly initiator: string;
  readonly purpose: string;
  readonly urgency: string;
  readonly observed: Readonly<Partial<Record<keyof Observed, string>>>;
  readonly flags: readonly string[];
  readonly code: string;
  readonly index: string;
  readonly edition: string;
}

/** The choice of somebody who asked and was not answered. */
export const UNKNOWN = "unknown";

/** The form before anything is changed: the warnings and the criterion as they stand, everything else "". */
export const unchanged = ({ flags, criterion }: Pick<Incident, "flags" | "criterion">): Changed => ({
  initiator: "",
  purpose: "",
  urgency: "",
  observed: {},
  flags: flags ?? [],
  ...(known(criterion)
    ? { code: criterion.code, index: criterion.index, edition: criterion.edition }
    : { code: "", index: "", edition: "" }),
});

const said = (value: string) => (value === UNKNOWN ? absent("unknown") : value);
const yesNo = (value: string) => (value === UNKNOWN ? absent("unknown") : value === "yes");

/** The change as the hub takes it: what was chosen, and nothing of what stands as before; undefined where nothing was. */
export const changeOf = (now: Changed, before: Changed): Changing | undefined => {
  const { initiator, purpose, urgency, code, index, edition } = now;
  const plain = Object.entries({ initiator, purpose, urgency }).filter(([, value]) => value !== "");
  const observed = Object.entries(now.observed).filter(([, value]) => value !== "");
  const isOther = (["code", "index", "edition"] as const).some((part) => now[part] !== before[part]);
  const flagged = now.flags.length !== before.flags.length || now.flags.some((flag) => !before.flags.includes(flag));
  const change: Changing = {
    ...Object.fromEntries(plain.map(([field, value]) => [field, said(value)])),
    ...(observed.length === 0 ? {} : { observed: Object.fromEntries(observed.map(([key, v]) => [key, yesNo(v)])) }),
    ...(flagged ? { flags: now.flags } : {}),
    ...(isOther ? { criterion: code + index + edition === "" ? absent("unknown") : { code, index, edition } } : {}),
  };
  return Object.keys(change).length === 0 ? undefined : change;
};
