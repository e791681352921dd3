import type { Condition, Remark, UrgencyCode, VitalFailure } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { problem } from "./checks/problem.ts";
import { codeSaid } from "./code-said.ts";
import { shapes } from "./code-map.ts";
import type { CodeMap } from "./code-map.ts";

/** A foreign code with what it is taken for here; what the table doesn't say is unknown. */
export interface ReadCode {
  readonly system: CodeMap["system"];
  readonly code: string;
  readonly urgency: Recorded<UrgencyCode>;
  readonly condition: Recorded<Condition>;
  readonly vital: Recorded<VitalFailure>;
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * Reads a code of another system through the table a region has decided on (`CodeMap`): the whole code first, then its level for
 * urgency alone. Without a table, or a row, it says so; the nearest code is never taken instead. Total.
 */
export const readCode = (
  system: CodeMap["system"],
  code: string,
  map: CodeMap | undefined,
): { readonly value: ReadCode; readonly remarks: readonly Remark[] } => {
  const read = (
    found: { urgency?: UrgencyCode | undefined; condition?: Condition | undefined; vital?: VitalFailure | undefined },
    remark?: readonly [Parameters<typeof problem>[0], string],
  ) => ({
    value: {
      system,
      code,
      urgency: found.urgency ?? absent("unknown"),
      condition: found.condition ?? absent("unknown"),
      vital: found.vital ?? absent("unknown"),
    },
    remarks: remark ? [{ ...problem(remark[0], "/code", remark[1]), ...codeSaid(code) }] : [],
  });
  const shape = own(shapes, system);
  if (!shape?.code.safeParse(code).success) return read({}, ["not-a-code", "Dette er ikke en kode i kodeverket."]);
  if (map === undefined) return read({}, ["no-code-map", "Ingen har bestemt hva kodeverket betyr her."]);
  if (map.system !== system) return read({}, ["map-of-other-system", "Tabellen gjelder et annet kodeverk."]);
  const whole = own(map.codes, code);
  const urgency = own<UrgencyCode>(map.levels, shape.level(code));
  if (whole) return read({ ...whole, urgency: whole.urgency ?? urgency });
  return urgency
    ? read({ urgency }, ["level-only", "Bare nivået har en betydning her; det sier hastegrad og ikke tilstand."])
    : read({}, ["no-row", "Koden har ingen betydning her; den er ikke gjettet."]);
};
