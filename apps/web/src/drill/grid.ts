import type { CheckItem } from "@prehosp/competence";
import { compareInstants } from "@prehosp/model/time";
import type { HeldDrill } from "./held.ts";
import type { Kept, Said } from "./said.ts";

/** One row of the list: an item, on one terminal type where it is checked off per type. */
export interface Row {
  readonly item: CheckItem;
  readonly terminalType?: string;
}

/** How one participant stands at one row. */
export interface Cell {
  /** `not-counting`: it is written and kept, and the hub says why it does not count. */
  readonly is: "passed" | "failed" | "conflicting" | "not-done" | "not-counting";
  /** Ids of the check-offs that decide, as the hub told them. */
  readonly decided: readonly string[];
  /** What is shown has not reached the hub. */
  readonly isUnsent: boolean;
}

type CheckSaid = Extract<Said, { kind: "checked-off" }>;

/** The rows, in the order of the course. */
export const rowsOf = ({ class: { course } }: HeldDrill): readonly Row[] =>
  course.items.flatMap((item): readonly Row[] =>
    item.perTerminalType ? course.terminalTypes.map((terminalType) => ({ item, terminalType })) : [{ item }],
  );

/** Who is shown: those with a seat, those of whom the hub knows something, and anybody of whom something was written here. */
export const participantsOf = (held: HeldDrill, kept: readonly Kept[]): readonly string[] => [
  ...new Set([
    ...held.class.seated,
    ...held.class.learners.map((l) => l.person),
    ...kept.map(({ said }) => said.person),
  ]),
];

/** Whether the hub's last word may be without it: it waits, or was answered after the hub was last asked. */
const isNewer = ({ fetchedAt }: HeldDrill, { state, answeredAt }: Kept): boolean =>
  state === "waiting" || (state === "kept" && answeredAt !== undefined && compareInstants(answeredAt, fetchedAt) > 0);

const of = ({ item, terminalType }: Row, person: string, kept: readonly Kept[]) =>
  kept.flatMap(({ said, ...how }): readonly (Omit<Kept, "said"> & { readonly said: CheckSaid })[] =>
    said.kind === "checked-off" && said.person === person && said.item === item.id && said.terminalType === terminalType
      ? [{ ...how, said }]
      : [],
  );

/**
 * How a participant stands at a row: what was last written here and the hub may not have told back, else what the hub told. The hub
 * alone judges whether devices disagree and whether the instructor was qualified.
 */
export const cellOf = (held: HeldDrill, kept: readonly Kept[], person: string, row: Row): Cell => {
  const mine = of(row, person, kept);
  const told = held.class.learners
    .find((l) => l.person === person)
    ?.parts.find((p) => p.item === row.item.id && p.terminalType === row.terminalType);
  const decided = told?.decided ?? [];
  const last = mine
    .filter((one) => isNewer(held, one))
    .toSorted((a, b) => compareInstants(a.said.at, b.said.at))
    .at(-1);
  if (last !== undefined)
    return {
      is: last.why === undefined ? last.said.outcome : "not-counting",
      decided,
      isUnsent: last.state === "waiting",
    };
  const is = told?.outcome ?? "not-done";
  const isUncounted = is === "not-done" && mine.some(({ why, state }) => state === "kept" && why !== undefined);
  return { is: isUncounted ? "not-counting" : is, decided, isUnsent: false };
};

/** Whether somebody has signed in, and whether the hub knows. */
export const signInOf = (
  held: HeldDrill,
  kept: readonly Kept[],
  person: string,
): { readonly is: boolean; readonly isUnsent: boolean } => {
  const told = held.class.learners.find((l) => l.person === person)?.signedIn === true;
  const mine = kept.filter(
    ({ said, state }) => said.kind === "signed-in" && said.person === person && state !== "refused",
  );
  return { is: told || mine.length > 0, isUnsent: !told && mine.some(({ state }) => state === "waiting") };
};
