import { Day, Instant } from "@prehosp/model/time";
import { ActorRef } from "@prehosp/model";
import { datasets, eventOf, flatText, wholeFormat, writeFlat } from "@prehosp/registry";
import { heldBriefly } from "@prehosp/chain";
import { Effect } from "effect";
import { createHash } from "node:crypto";
import * as z from "zod";
import { notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { now } from "./found.ts";
import { withDays } from "./period.ts";
import { formsSeenBy, noted } from "./registry-found.ts";

const count = z.int().nonnegative();
const Exported = z.object({
  /** What the file is, for whoever must make the same again or hold it to its hash. */
  manifest: z.object({
    format: z.literal("prehosp-flat-1"),
    dataset: z.object({ id: z.string(), version: z.string() }),
    from: Day,
    to: Day,
    made: Instant,
    by: ActorRef,
    cases: count,
    /** Begun and not signed: not in the file. */
    drafts: count,
    /** Signed, of real events, and in no period since nobody recorded on which day they were: not in the file. */
    dayless: count,
    /** The register's own file, whole: who has reserved themselves is held back where it goes on to others. */
    reservations: z.literal("not-checked"),
    sha256: z.string(),
  }),
  csv: z.string(),
});

/** The signed forms of a period as the flat file that loses nothing, with its manifest. */
export const registryExportRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/registry/exports",
      says: "The signed forms of real events of a period as a flat file that is read back as it was written, with a manifest; pseudonymised files for research are made elsewhere",
      tag: "Registry",
      act: "read",
      query: z.object({ dataset: z.string().max(60).default("prehosp.ohca"), from: Day, to: Day }),
      answer: Exported,
    },
    ({ actor, query: { dataset: id, from, to } }) =>
      Effect.gen(function* () {
        const all = yield* formsSeenBy(actor);
        yield* withDays({ from, to });
        const dataset = datasets.find((one) => one.id === id);
        if (dataset === undefined) return yield* notFound("the dataset");
        const real = all.flatMap((kept) => {
          const { standing, case: one } = kept.form;
          const isMeant = one.dataset.id === id && one.status === "actual";
          return isMeant ? [{ kept, standing, case: one, day: eventOf(one)?.day }] : [];
        });
        const signed = real.filter(({ standing }) => standing === "signed");
        const within = signed.filter(({ day }) => day !== undefined && day >= from && day < to);
        const cases = within.map((one) => one.case);
        yield* noted(
          actor,
          "export",
          within.map(({ kept }) => kept),
        );
        const csv = yield* heldBriefly(() => flatText(writeFlat(wholeFormat(dataset), cases)));
        const made = yield* now;
        yield* Effect.logInfo(`${actor.by} took out ${String(cases.length)} signed forms of ${id}`);
        return {
          manifest: {
            format: "prehosp-flat-1" as const,
            dataset: { id, version: dataset.version },
            from,
            to,
            made,
            by: actor.by,
            cases: cases.length,
            drafts: real.filter(({ standing, day }) => standing === "draft" && (!day || (day >= from && day < to)))
              .length,
            dayless: signed.filter(({ day }) => day === undefined).length,
            reservations: "not-checked" as const,
            sha256: createHash("sha256").update(csv).digest("hex"),
          },
          csv,
        };
      }),
  ),
] as const;
