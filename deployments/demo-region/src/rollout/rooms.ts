import type { OrgId } from "@prehosp/model";
import { org, organisations } from "../region/organisations.ts";

/** A control room of the roll-out; those beyond the region have invented neighbours' names. */
export interface RoomRow {
  readonly id: OrgId;
  readonly kind: "AMK" | "LVS" | "akuttmottak";
  readonly name: string;
}

const KINDS = {
  AMK: ["amk-demo", "AMK Demo"],
  LVS: ["lvs-demo", "Legevaktsentral Demo"],
  akuttmottak: ["akuttmottak-demo", "Akuttmottak Demo"],
} as const;

const own = (kind: RoomRow["kind"]): readonly RoomRow[] =>
  organisations
    .filter((one) => one.kind === (kind === "akuttmottak" ? "hospital" : kind))
    .map(({ id, name }) => ({ id, kind, name }));

const filledUp = (kind: RoomRow["kind"], count: number): readonly RoomRow[] => {
  const [id, name] = KINDS[kind];
  const there = own(kind);
  return Array.from({ length: count }, (_, n) => {
    const number = String(n + 1);
    return there[n] ?? { id: org(`${id}-${number}`), kind, name: `${name} ${number}` };
  });
};

const amk = filledUp("AMK", 4);
const others = [...filledUp("LVS", 23), ...filledUp("akuttmottak", 13)];

/** The 40 rooms in the order they go live: an AMK after every ninth of the others, so that each follows rooms it works with. */
export const rooms: readonly RoomRow[] = others.flatMap((room, i) => {
  const after = amk[Math.floor(i / 9)];
  return i % 9 === 8 && after !== undefined ? [room, after] : [room];
});
