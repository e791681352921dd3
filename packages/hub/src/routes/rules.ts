import * as agreements from "@prehosp/agreements";
import * as chain from "@prehosp/chain";
import * as competence from "@prehosp/competence";
import * as criteria from "@prehosp/criteria";
import * as disclosure from "@prehosp/disclosure";
import * as dispatch from "@prehosp/dispatch";
import * as indicators from "@prehosp/indicators";
import { norms, sources } from "@prehosp/norms";
import * as registry from "@prehosp/registry";
import { catalogue } from "@prehosp/rules";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";

const rooms = { agreements, chain, competence, criteria, disclosure, dispatch, indicators, registry };

/** Source → norm → rules, or why there are none: the same catalogue as docs/rules/rules.json, of the code that runs. */
const shown = () => {
  const all = Object.entries(rooms).flatMap(([room, r]) => r.criteria.map((c) => ({ room, ...c })));
  const entries = catalogue(
    all,
    norms,
    Object.values(rooms).flatMap((r) => r.notCoded),
  );
  return {
    sources: Object.values(sources),
    norms: [...entries.values()].flat().map(({ norm, state, rules, because }) => ({
      ...norm,
      state,
      because,
      rules: rules.map(({ id, version }) => ({ id, version })),
    })),
    rules: all.map(({ id, version, code, room, norsk, cites, from, until, edition, whenNeeds, needs }) => ({
      id,
      version,
      code,
      room,
      norsk,
      cites,
      from,
      until,
      edition,
      whenNeeds,
      needs,
    })),
  };
};

const entry = z.looseObject({ id: z.string() });

export const ruleRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/rules",
      says: "The catalogue: source, norm, rules, or why a norm is no rule",
      tag: "Rules",
      act: "read",
      answer: z.object({
        sources: z.array(z.looseObject({})).readonly(),
        norms: z.array(entry).readonly(),
        rules: z.array(entry).readonly(),
      }),
    },
    () => Effect.sync(shown),
  ),
] as const;
