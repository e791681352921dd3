import type { IncidentId, SubjectId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Fact } from "@prehosp/ports";
import { subjectOf } from "../facts-of.ts";
import { formOpened } from "../kinds/form.ts";
import { incidentReceived } from "../kinds/incident.ts";

/** An incident or a form, and how many of its facts were read, counted from the one that began it. */
export interface Subject {
  readonly id: SubjectId;
  readonly group: Group;
  /** Which it is of all that began, the first first. */
  readonly order: number;
  /** The kind of fact that begins it. */
  readonly beginning: string;
  read: number;
}

/** An incident with its forms, which are folded together; a form that was opened by hand is a group of its own. */
export interface Group {
  readonly incident: IncidentId | undefined;
  /** The incident itself and when it began; undefined where only forms of it were read. */
  received: { readonly subject: Subject; readonly from: Instant } | undefined;
  readonly forms: Subject[];
}

/** Which incidents and forms there are in what was read of a ledger, and how much of each; nothing of what was said of them. */
export interface Told {
  readonly groups: ReadonlyMap<SubjectId, Group>;
  readonly subjects: ReadonlyMap<SubjectId, Subject>;
  /** Counts a fact in, and gives what it is of. */
  readonly take: (fact: Fact) => Subject | undefined;
}

/** The incident that a form's first fact tells of. */
const incidentOf = ({ payload }: Fact): IncidentId | undefined =>
  (payload as { readonly incident?: IncidentId }).incident;

/** Nothing read yet. */
export const nothingTold = (): Told => {
  const [groups, subjects] = [new Map<SubjectId, Group>(), new Map<SubjectId, Subject>()];
  const begun = ({ subject: id, kind, valid }: Fact, incident: IncidentId | undefined): Subject => {
    const key = incident === undefined ? id : subjectOf(incident);
    const group: Group = groups.get(key) ?? { incident, received: undefined, forms: [] };
    groups.set(key, group);
    const subject = { id, group, order: subjects.size, beginning: kind, read: 0 };
    subjects.set(id, subject);
    if (kind === incidentReceived.kind) group.received = { subject, from: valid.from };
    else group.forms.push(subject);
    return subject;
  };
  const beginning = (fact: Fact): Subject | undefined => {
    if (fact.kind === incidentReceived.kind) return begun(fact, fact.subject as string as IncidentId);
    return fact.kind === formOpened.kind ? begun(fact, incidentOf(fact)) : undefined;
  };
  return {
    groups,
    subjects,
    take: (fact) => {
      const subject = subjects.get(fact.subject) ?? beginning(fact);
      if (subject) subject.read += 1;
      return subject;
    },
  };
};
