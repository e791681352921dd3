import { HeldTooLong } from "@prehosp/chain";
import { AdapterError, LedgerError, NotAllowed, VaultError } from "@prehosp/ports";
import { Schema } from "effect";
import { HttpServerError, HttpServerResponse } from "effect/http";
import * as z from "zod";

/** RFC 9457, with every issue and its path. */
export const Problem = z
  .object({
    type: z.string().meta({ norsk: "type", means: "Stable name of the kind of problem" }),
    title: z.string().meta({ norsk: "tittel", means: "The problem in one line" }),
    status: z.number().int().meta({ norsk: "status", means: "HTTP status" }),
    detail: z.string().optional().meta({ norsk: "detalj", means: "What to do about it" }),
    issues: z
      .array(
        z.object({
          path: z.string().meta({ norsk: "sted", means: "JSON pointer to the field" }),
          message: z.string().meta({ norsk: "melding", means: "What was wrong there" }),
        }),
      )
      .readonly()
      .optional()
      .meta({ norsk: "feil", means: "Every issue that was found" }),
  })
  .meta({ norsk: "problem", means: "Why a request was not carried out" });
export type Problem = z.output<typeof Problem>;

/** A request that cannot be carried out, in the form it is answered with. */
export class Refused extends Schema.TaggedError<Refused>()("Refused", {
  type: Schema.String,
  status: Schema.Int,
  title: Schema.String,
  detail: Schema.optional(Schema.String),
  issues: Schema.optional(Schema.Array(Schema.Struct({ path: Schema.String, message: Schema.String }))),
}) {}

export const notFound = (what: string) => new Refused({ type: "not-found", status: 404, title: `${what} is not here` });

/** A key as it stands in a JSON pointer (RFC 6901): `~` and `/` mean something there. */
const escaped = (key: string) => key.replaceAll("~", "~0").replaceAll("/", "~1");

type Issue = z.core.$ZodIssue;
const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map((i) => i.path.length));

/** Of the ways a value may be said, the one that came furthest speaks; the last one, which holds the value itself, where none did. */
const spoken = (
  issue: Issue,
  path: readonly PropertyKey[],
): readonly { readonly path: string; readonly message: string }[] => {
  const at = [...path, ...issue.path];
  const branches = issue.code === "invalid_union" ? issue.errors.filter((b) => b.length > 0) : [];
  const furthest = branches.reduce<readonly Issue[]>((best, b) => (depth(b) >= depth(best) ? b : best), []);
  if (furthest.length > 0) return furthest.flatMap((i) => spoken(i, at));
  return [{ path: at.map((p) => `/${escaped(String(p))}`).join(""), message: issue.message }];
};

/** zod's own words, every issue, as JSON pointers; never the value that was said, which may identify somebody. */
export const refusedBy = (error: z.ZodError, where: string): Refused =>
  new Refused({
    type: "wrong-shape",
    status: 422,
    title: "The request does not have the shape asked for",
    issues: error.issues.flatMap((i) => spoken(i, [])).map((i) => ({ ...i, path: `${where}${i.path}` })),
  });

const problem = (status: number, type: string, title: string, detail?: string): Problem => ({
  type,
  title,
  status,
  ...(detail ? { detail } : {}),
});

const LEDGER = {
  Conflict: [409, "Somebody else wrote first, or the same reference was used with another content"],
  Refused: [422, "The ledger does not take this fact"],
  Unintelligible: [500, "A stored fact cannot be read"],
  Unreachable: [503, "The ledger does not answer"],
  Busy: [503, "The ledger is busy"],
  Full: [507, "The disk is full or cannot be written to"],
} as const;

const VAULT = { Forgotten: 410, NotFound: 404, Damaged: 500, NotAuthorised: 403, Unreachable: 503 } as const;
const ACCESS = { NoIdentity: 401, Expired: 401, WrongRole: 403, WrongOrganisation: 403 } as const;

/** Addresses that somebody may be waiting at to alarm. */
const BEFORE_THE_ALARM: readonly string[] = ["Proposals", "Incidents"];

const cutOff = (tag: string): Problem =>
  BEFORE_THE_ALARM.includes(tag)
    ? problem(
        500,
        "timeout",
        "A rule did not come to an end and was cut off",
        "Alarm as without a proposal; an ordinary resource is to be alarmed in any case (AH-2.8-b)",
      )
    : problem(
        503,
        "cut-off",
        "This took longer than the hub may be held, and was cut off",
        "Nothing is written; ask again, or for less at a time",
      );

/** Every error that can reach the edge of an address under a tag, as a problem; an unknown one tells nothing of its inside. */
export const problemOf = (error: unknown, tag = ""): Problem => {
  if (error instanceof Refused) {
    const { type, status, title, detail, issues } = error;
    return { type, title, status, ...(detail ? { detail } : {}), ...(issues ? { issues } : {}) };
  }
  if (error instanceof HeldTooLong) return cutOff(tag);
  if (error instanceof LedgerError)
    return problem(LEDGER[error.reason][0], `ledger-${error.reason}`, LEDGER[error.reason][1], error.message);
  if (error instanceof VaultError) return problem(VAULT[error.reason], `vault-${error.reason}`, error.message);
  if (error instanceof NotAllowed) return problem(ACCESS[error.reason], `access-${error.reason}`, error.message);
  if (error instanceof AdapterError)
    return problem(
      error.isRetryable ? 503 : 502,
      `adapter-${error.reason}`,
      `${error.adapter} could not do ${error.operation}`,
    );
  if (HttpServerError.isHttpServerError(error)) {
    const { reason } = error;
    if (reason._tag === "RequestParseError")
      return reason.reason === "BodyTooLarge"
        ? problem(413, "too-large", "The body is larger than this hub takes")
        : problem(400, "not-json", "The body is not JSON");
    if (reason._tag === "RouteNotFound")
      return problem(404, "not-found", "There is nothing at this address", "See /openapi.json for what there is");
  }
  return problem(500, "defect", "Something broke inside the hub; it is logged");
};

export const answer = (p: Problem) =>
  HttpServerResponse.jsonUnsafe(p, {
    status: p.status,
    contentType: "application/problem+json",
    ...(p.status === 503 ? { headers: { "retry-after": "1" } } : {}),
  });
