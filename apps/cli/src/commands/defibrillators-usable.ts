import { confirmedAgo, nextChange, sayWhy, usable, usableTexts } from "@prehosp/defibrillators";
import { type Defibrillator, type Outcome, say } from "@prehosp/model";
import { isAbsent, known } from "@prehosp/model/absence";
import { type Day, type Instant, instant, instantOf, osloDay, osloTime } from "@prehosp/model/time";
import type { Command } from "commander";
import { Clock, Effect } from "effect";
import { type FromOptions, type Listed, defibrillatorsFrom, saysFrom } from "../defibrillators/kept.ts";
import { heading, wrapped } from "../explain/page.ts";
import { carriedOut, print, printJson } from "../out.ts";
import { stopped } from "../stopped.ts";

interface UsableOptions extends FromOptions {
  readonly at?: string;
  readonly all?: true;
  readonly json?: true;
}

const ORDER = ["met", "unclear", "not-met"] as const satisfies readonly Outcome[];
type Said = (typeof ORDER)[number];

const judged = ({ is, flags }: Listed, at: Instant) => {
  const finding = usable(is, at, flags);
  // Some criteria always apply, so that the whole always does.
  const outcome: Said = finding.outcome === "not-applicable" ? "unclear" : finding.outcome;
  const next = nextChange(is, at);
  const ago = confirmedAgo(is, osloDay(at));
  const against = finding.because.filter((one) => one.outcome === "not-met" || one.outcome === "unclear");
  const said = {
    id: is.id,
    outcome,
    why: against.map(({ rule }) => rule),
    words: sayWhy(finding, "nb", is),
    ...(next === undefined ? {} : { next }),
    ...(isAbsent(ago) ? {} : { confirmedDaysAgo: ago }),
  };
  return { is, said };
};
type Judged = ReturnType<typeof judged>;

const clock = (at: Instant, today: Day): string => {
  const { day, hour, minute } = osloTime(at);
  const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return day === today ? time : `${day} ${time}`;
};

const place = ({ name, address: { street, postArea }, floor }: Defibrillator): string =>
  [
    name,
    ...[street, postArea].filter(known),
    ...(known(floor) && floor !== 0 ? [`${String(floor)}. etasje`] : []),
  ].join(", ");

const lines = ({ is, said: { id, words, next, confirmedDaysAgo } }: Judged, today: Day): readonly string[] => {
  const confirmed =
    confirmedDaysAgo === undefined ? "aldri bekreftet" : `bekreftet for ${String(confirmedDaysAgo)} dager siden`;
  const change = next === undefined ? [] : [`endres ${clock(next, today)}`];
  return wrapped([`${id}  ${place(is)}`, ...words, ...change, confirmed].join(" · "), 2, 4);
};

const list = (options: UsableOptions) =>
  Effect.gen(function* () {
    const at = options.at === undefined ? instantOf(yield* Clock.currentTimeMillis) : instant(options.at);
    if (at === undefined)
      return yield* stopped(`"${options.at ?? ""}" is not an instant`, "write it like 2026-11-22T12:00:00Z");
    const today = osloDay(at);
    const { listed, hidden } = yield* defibrillatorsFrom(options, at);
    const all = listed.map((one) => judged(one, at));
    const of = (outcome: Said) => all.filter(({ said }) => said.outcome === outcome);
    const counts = Object.fromEntries(ORDER.map((outcome) => [outcome, of(outcome).length]));
    if (options.json) return printJson({ at, counts, hidden, defibrillators: all.map(({ said }) => said) });
    const told = ORDER.filter((outcome) => options.all || outcome !== "not-met").flatMap((outcome) => {
      const some = of(outcome);
      const title = heading(`${say(usableTexts["defibrillators.usable"]![outcome], "nb")}: ${String(some.length)}`);
      return some.length === 0 ? [] : [title, ...some.flatMap((one) => lines(one, today)), ""];
    });
    const [met, unclear, not] = ORDER.map((outcome) => String(of(outcome).length));
    print(
      [
        ...told,
        `${clock(at, "" as Day)} · ${met} brukbare · ${unclear} uavklarte · ${not} ikke brukbare${options.all ? "" : " (--all viser dem)"} · ${String(hidden)} vises ikke for andre`,
      ].join("\n"),
    );
  });

/** Adds `prehosp defibrillators usable`. */
export const addDefibrillatorsUsable = (defibrillators: Command): Command =>
  saysFrom(
    defibrillators
      .command("usable")
      .description(
        "which defibrillators can be fetched and used at an instant, why not, and what is unclear of the rest",
      ),
  )
    .option("--at <instant>", "then (2026-05-17T10:00:00+02:00); without one now")
    .option("--all", "those that cannot be used as well, each with the reason")
    .option("--json", "the same as one JSON object")
    .addHelpText(
      "after",
      "\nUnclear is never counted as usable, and is never hidden.\n\nExample: prehosp defibrillators usable --at 2026-05-17T03:00:00+02:00",
    )
    .action((options: UsableOptions) => carriedOut(list(options)));
