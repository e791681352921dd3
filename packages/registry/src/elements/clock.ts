import type { Text, TimeRole } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { NotWhen, Standing, Whom } from "../element.ts";
import { observed } from "../element.ts";
import { words } from "../texts.ts";
import { sources } from "./sources.ts";
import { onForm, standing } from "./standing.ts";

interface Moment<I extends string> {
  readonly id: I;
  readonly label: Text;
  readonly means: string;
  readonly asks: Text;
  readonly whom: Whom;
  readonly utstein: Standing;
  readonly norcar?: Standing;
  readonly source?: string;
  readonly notWhen?: NotWhen;
  /** Minute and second of the example, after 13:00 in UTC. */
  readonly shows: `${number}:${number}`;
}

const guide = words(
  "Klokkeslett slik kilden har det, med nøyaktighet. Aldri anslått, og 24:00 finnes ikke: det er 00:00 neste dag.",
  "Klokkeslett slik kjelda har det, med nøyaktigheit. Aldri anslått, og 24:00 finst ikkje: det er 00:00 neste dag.",
  "The clock as its source has it, with its exactness. Never estimated, and there is no 24:00: it is 00:00 of the next day.",
);

const clock = <const I extends string>({ utstein, norcar, shows, source, ...rest }: Moment<I>) => ({
  ...rest,
  type: "time" as const,
  source: source ?? sources.own,
  guide,
  templates: standing(utstein, norcar),
  example: `2026-11-22T13:${shows}.000Z` as Instant,
});

/** A moment that a clock of the chain fills. */
export const time = <const I extends string, const R extends TimeRole>({
  role,
  ...rest
}: Moment<I> & { readonly role: R }) => ({ ...clock(rest), role, absences: observed });

/** A moment that no clock of the chain holds: it came with version 1.1 and is asked for on the form. */
export const moment = <const I extends string>(rest: Moment<I>) => ({ ...clock(rest), ...onForm(rest.whom) });
