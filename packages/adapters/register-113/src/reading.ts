import { addDays, type Instant, osloDay } from "@prehosp/model/time";
import type { AdapterError, DefibrillatorSeen } from "@prehosp/ports";
import { Effect } from "effect";
import { sayRegisterDay } from "./cells.ts";
import { type Ask, failed } from "./connection.ts";
import { listed } from "./listed.ts";
import type { Register113Settings } from "./settings.ts";
import { type Lists, seenIn } from "./translate.ts";
import { nameOf, type Row } from "./wire.ts";

const operation = "changed";

/**
 * All pages of a list. Ends only at a page that brings nothing, never at a short one. Each page is asked for from the last row that
 * came: whether rows are counted from 0 or 1 is not documented, so a page may begin with that row once more, and nothing is jumped.
 */
const paged = (ask: Ask, path: string, query: Readonly<Record<string, string>>, size: number) =>
  Effect.gen(function* () {
    const rows: Row[] = [];
    const names = new Set<string>();
    let last: string | undefined;
    for (;;) {
      const from = rows.length === 0 ? {} : { from_row: String(rows.length) };
      const page = yield* listed(ask, operation, path, { ...query, max_rows: String(size), ...from });
      const [first] = page;
      const more = first !== undefined && nameOf(first) === last ? page.slice(1) : page;
      if (more.length === 0) return rows;
      if (more.every((row) => names.has(nameOf(row))))
        return yield* failed(operation, "Unintelligible", "the register gives the same rows page after page");
      for (const row of more) {
        last = nameOf(row);
        names.add(last);
        rows.push(row);
      }
    }
  });

/** The three lists, read once. */
const readOnce = (ask: Ask, size: number, since: string | undefined): Effect.Effect<Lists, AdapterError> =>
  Effect.gen(function* () {
    const from = since === undefined ? {} : { since_date: since };
    return {
      search: yield* paged(ask, "assets/search/", since === undefined ? {} : { updated_since: since }, size),
      inactive: yield* listed(ask, operation, "assets/inactive/", from),
      deleted: yield* listed(ask, operation, "assets/deleted/", from),
    };
  });

const sameOnes = (a: Lists, b: Lists): boolean =>
  (["search", "inactive", "deleted"] as const).every((list) => {
    const [one, other] = [new Set(a[list].map(nameOf)), new Set(b[list].map(nameOf))];
    return one.size === other.size && [...one].every((name) => other.has(name));
  });

/**
 * Everything, or what changed, once two readings in a row have found the same ones. A defibrillator that moves between pages or
 * lists while they are read is in neither of them; the next reading has other page ends, so it does not fall between twice.
 */
export const readRegister = (
  ask: Ask,
  settings: Pick<Register113Settings, "pageSize" | "mostReadings">,
  since: Instant | undefined,
): Effect.Effect<readonly DefibrillatorSeen[], AdapterError> =>
  Effect.gen(function* () {
    // The register is asked by day; a day more covers its clock and its zone, which are not documented.
    const from = since === undefined ? undefined : sayRegisterDay(addDays(osloDay(since), -1));
    let before = yield* readOnce(ask, settings.pageSize, from);
    for (let reading = 1; reading < settings.mostReadings; reading += 1) {
      const now = yield* readOnce(ask, settings.pageSize + reading, from);
      if (sameOnes(before, now)) return seenIn(now);
      before = now;
    }
    return yield* failed(
      operation,
      "TimedOut",
      `no two of ${settings.mostReadings} readings in a row held the same ones`,
    );
  });
