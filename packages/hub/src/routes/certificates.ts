import {
  Books,
  Competence,
  type Issued,
  certificates,
  issueCertificate,
  namesOf,
  peopleAt,
  registerLines,
  revokeCertificate,
} from "@prehosp/chain";
import { certificateDocument, readCode, registerOf, verify } from "@prehosp/competence";
import { FactId, Language, PersonId } from "@prehosp/model";
import { Day, Instant, osloDay } from "@prehosp/model/time";
import { Effect } from "effect";
import { HttpRouter, HttpServerResponse } from "effect/http";
import * as z from "zod";
import { Refused, answer, notFound, problemOf } from "../api/problem.ts";
import { type Address, guarded, route } from "../api/route.ts";
import { Pdf } from "../pdf/paper.ts";
import { certificatePdf } from "../pdf/certificate.ts";
import { knownNow, mayReadNames, mine } from "./own.ts";

const tag = "Competence";
const Asked = z.object({
  id: FactId,
  date: z.string().min(1),
  person: PersonId,
  by: PersonId,
  at: Instant.optional(),
  terminalTypes: z.array(z.string().min(1)).readonly().default([]),
});
const IssuedView = z.object({ id: FactId, was: z.enum(["new", "known"]), code: z.string() });
const Verified = z.object({
  status: z.enum(["valid", "revoked", "unknown"]),
  course: z.string().optional(),
  terminalTypes: z.array(z.string()).readonly().optional(),
  issued: Day.optional(),
});
/** Names as sealed here, opened for the own organisation's instructor, or given for this paper only and kept nowhere; else the keys. */
const Names = z.object({
  names: z.enum(["with", "without"]).default("without"),
  learner: z.string().trim().min(1).max(120).optional(),
  instructor: z.string().trim().min(1).max(120).optional(),
  language: Language.default("nb"),
});

const all = Effect.gen(function* () {
  const { region, self } = yield* Books;
  return yield* certificates(self, region.id, yield* knownNow);
});

const one = (id: string | undefined) =>
  Effect.gen(function* () {
    const found: Issued | undefined = (yield* all).find((c) => c.certificate.issued.id === id);
    return found ?? (yield* notFound("the certificate"));
  });

const verified: Address = {
  method: "GET",
  path: "/api/v1/verify/:code",
  says: "Whether a certificate is valid, revoked or unknown; open to everybody, and never whose it is",
  tag,
  act: "nothing",
  answer: Verified,
};

/** Final certificates: issued, withdrawn, on paper, and checked by whoever holds one. */
export const certificateRoutes = [
  route(
    {
      method: "POST",
      path: "/api/v1/certificates",
      says: "Issues a final certificate; 422 with everything that is missing where both parts are not done, or the instructor is not qualified",
      tag,
      act: "write",
      body: Asked,
      answer: IssuedView,
      status: (said) => (said.was === "new" ? 201 : 200),
    },
    ({ body, actor }) =>
      Effect.gen(function* () {
        const at = yield* knownNow;
        const stored = yield* (yield* Competence).stored;
        const date = stored.dates.get(body.date);
        if (!date) return yield* notFound("the date");
        yield* mine(actor, "write", date.organisation);
        const made = yield* issueCertificate({ ...body, at: body.at ?? at }, date.organisation, actor.by, at);
        if ("why" in made)
          return yield* new Refused({
            type: "certificate-refused",
            status: 422,
            title: "The certificate is not issued",
            detail: made.why,
            issues: made.missing.map(({ what, item, terminalType }) => ({
              path: `/parts/${item ?? ""}${terminalType === undefined ? "" : `/${terminalType}`}`,
              message: what,
            })),
          });
        return { id: body.id, was: made.was, code: (yield* one(body.id)).code };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/certificates/:id/revoked",
      says: "Withdraws a certificate: it proves nothing any more, and whoever holds it is told that it is revoked",
      tag,
      act: "write",
      body: z.object({ id: FactId, by: PersonId, at: Instant.optional() }),
      answer: Verified,
      status: 201,
    },
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const { certificate, organisation, code } = yield* one(params["id"]);
        yield* mine(actor, "write", organisation);
        const at = yield* knownNow;
        yield* revokeCertificate(certificate.issued, { ...body, at: body.at ?? at }, organisation, actor.by);
        return verify(registerOf(registerLines(yield* all)), code);
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/certificates/:id/pdf",
      says: "The certificate on paper with its code; names are given here, printed, and kept nowhere",
      tag,
      act: "read",
      body: Names,
      answer: Pdf,
      media: "application/pdf",
    },
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const { course, certificate, organisation, code } = yield* one(params["id"]);
        yield* mine(actor, "read", organisation);
        const { organisations } = (yield* Books).region;
        const { person, by } = certificate.issued;
        if (body.names === "with") yield* mayReadNames(actor, organisation);
        const at = yield* knownNow;
        const people = (yield* peopleAt(organisation, { on: osloDay(at), knownAt: at })).filter(
          (m) => m.person === person || m.person === by,
        );
        const sealed = body.names === "with" ? yield* namesOf(people, actor.by, "certificate") : undefined;
        const names = {
          learner: body.learner ?? sealed?.get(person) ?? person,
          instructor: body.instructor ?? sealed?.get(by) ?? by,
          issuer: organisations.find((o) => o.id === organisation)?.name ?? organisation,
        };
        const made = certificateDocument(course, certificate, { names, code, language: body.language });
        if ("problem" in made)
          return yield* new Refused({
            type: "national-number",
            status: 422,
            title: "A name holds a national number",
            issues: [{ path: "/body", message: made.problem }],
          });
        return yield* certificatePdf(made.document);
      }),
  ),
  {
    address: verified,
    layer: HttpRouter.add("GET", verified.path, () =>
      Effect.gen(function* () {
        const code = (yield* HttpRouter.params)["code"] ?? "";
        // What cannot be a code asks nothing of the ledger.
        if (readCode(code) === undefined) return HttpServerResponse.jsonUnsafe({ status: "unknown" });
        return HttpServerResponse.jsonUnsafe(verify(registerOf(registerLines(yield* all)), code));
      }).pipe(
        guarded(verified),
        Effect.catch((e) => Effect.succeed(answer(problemOf(e)))),
      ),
    ),
  },
] as const;
