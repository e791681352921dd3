import { type Disclosure, type DisclosurePolicy, disclose } from "@prehosp/disclosure";
import {
  type ActorRef,
  type Channel,
  type ChannelId,
  type DefibrillatorContact,
  type DefibrillatorRegistration,
  type OrgId,
  type Released,
} from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { Notice } from "@prehosp/ports";
import { fitting } from "../fitting.ts";

const decided = {
  by: "prehosp" as ActorRef,
  on: "2026-11-22" as Day,
  source: "docs/design: assumption, the region's own post office and register connection",
};
const own: Channel = { id: "register-to-owner" as ChannelId, kind: "internal", secure: true, heardBy: [], decided };
const common = {
  edition: "1",
  decided,
  coded: {},
  freeText: [],
  together: [],
  health: [],
  channels: [own],
} as const;

/** What goes to a contact: a code, where it goes and the secret. Who the contact is goes to nobody else. */
const notices: DisclosurePolicy = {
  ...common,
  id: "defibrillator-notices",
  classes: { to: "operational", code: "operational", values: "identity" },
  envelope: ["to", "code"],
  allow: { registry: ["to", "code", "values"] },
};

const registrations: DisclosurePolicy = {
  ...common,
  id: "defibrillator-registrations",
  classes: {
    is: "operational",
    access: "identity",
    serialNumber: "operational",
    responsible: "identity",
    alternate: "identity",
  },
  envelope: ["is"],
  allow: { registry: ["is", "access", "serialNumber", "responsible", "alternate"] },
};

const all = <M>({ may, withheld }: Disclosure<M>): Released<M> | undefined => (withheld.length === 0 ? may : undefined);

/** What is said to a contact of a defibrillator. */
export interface OwnerNotice {
  readonly defibrillator: string;
  readonly to: "responsible" | "alternate";
  readonly contact: DefibrillatorContact;
  /** What it is about: `used`, `check-due`, … */
  readonly code: string;
  readonly secret?: string;
}

/** The notice to a contact, to its e-mail or else its telephone; none where neither is known. */
export const noticeToOwner = (
  { defibrillator, to, contact, code, secret }: OwnerNotice,
  register: OrgId,
): Released<Notice> | undefined => {
  const address = [contact.email, contact.phone].find(known);
  if (address === undefined) return undefined;
  const notice: Notice = {
    to: fitting(`defibrillator:${defibrillator}.${to}`) as ActorRef,
    code: `defibrillator.${code}`,
    values: { address, defibrillator, ...(secret === undefined ? {} : { secret }) },
  };
  return all(disclose(notice, { organisation: register, role: "registry" }, own, notices));
};

/** A registration as it goes to the register that its owner has chosen; whole or not at all. */
export const registrationToRegister = (
  registration: DefibrillatorRegistration,
  register: OrgId,
): Released<DefibrillatorRegistration> | undefined =>
  all(disclose(registration, { organisation: register, role: "registry" }, own, registrations));
