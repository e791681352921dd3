import type { ActorRef, OrgId, Status, SubjectId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Fact, Kind, NewFact } from "@prehosp/ports";
import type { FormEvent, FormEventType } from "@prehosp/registry";
import { fitting } from "../fitting.ts";
import {
  formCorrected,
  formDismissed,
  formFollowedUp,
  formJoined,
  formJoinedInto,
  formOpened,
  formParted,
  formSaved,
  formSettled,
  formSigned,
  formToldApart,
} from "../kinds/form.ts";

const kindOf: Readonly<Record<FormEventType, Kind>> = {
  opened: formOpened as Kind,
  saved: formSaved as Kind,
  signed: formSigned as Kind,
  corrected: formCorrected as Kind,
  settled: formSettled as Kind,
  "followed-up": formFollowedUp as Kind,
  dismissed: formDismissed as Kind,
  joined: formJoined as Kind,
  "joined-into": formJoinedInto as Kind,
  parted: formParted as Kind,
  "told-apart": formToldApart as Kind,
};
const typeOf = new Map(Object.entries(kindOf).map(([type, { kind }]) => [kind, type as FormEventType]));

/** The kinds of fact that forms are made of. */
export const formKinds: readonly string[] = [...typeOf.keys()];

/** A form is a subject of its own. */
export const formSubject = (form: string): SubjectId => fitting(`form:${form}`) as SubjectId;

/** What happened to a form, in recorded order; other facts of its subject are passed over. */
export const formEvents = (facts: readonly Fact[]): readonly FormEvent[] =>
  facts.flatMap(({ kind, payload, by, valid }) => {
    const type = typeOf.get(kind);
    return type === undefined ? [] : [{ type, by, at: valid.from, said: payload } as FormEvent];
  });

interface About {
  readonly form: string;
  readonly owner: OrgId;
  readonly by: ActorRef;
  readonly status: Status;
  readonly at: Instant;
}

/** The fact of what happened to a form; of the same screen and count it is the same fact. */
export const formFact = (
  { type, said }: Pick<FormEvent, "type" | "said">,
  { form, owner, by, status, at }: About,
): NewFact => {
  const { kind, version } = kindOf[type];
  const key = "window" in said ? `${said.window}/${String(said.n)}` : `opened/${String(said.time)}`;
  return {
    kind,
    version,
    subject: formSubject(form),
    owner,
    by,
    payload: said,
    valid: { from: at, exactness: "exact" },
    source: { system: "prehosp", ref: `form/${form}#${key}` },
    status,
  };
};
