import type { ActorRef } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { RegistryLaw } from "./registry-law.ts";

const regulation = "FOR-2011-12-16-1250, lovdata.no SF 2011-12-16-1250, read 2026-11-21";
const notFound = `not found in ${regulation}`;

/** The Norwegian cardiac arrest registry as part of Hjerte- og karregisteret; our reading, decided by no authority. */
export const norcar: RegistryLaw = {
  id: "norcar",
  name: "Norsk hjertestansregister",
  decided: {
    by: "prehosp" as ActorRef,
    on: "2026-11-22" as Day,
    source: "Prehosps lesning av forskriften og fhi.no; ikke vedtatt av noen myndighet",
  },
  legalBasis: {
    regulation: { is: "stated", says: "FOR-2011-12-16-1250 Hjerte- og karregisterforskriften", source: regulation },
    consentRequired: { is: "no", source: `${regulation}; fhi.no. One page of helsedata.no says otherwise` },
    reservationRight: {
      is: "unverified",
      source: `${notFound}; forskrift om medisinske kvalitetsregistre has a right to object, and whether it holds here was not read`,
    },
    identityRequired: { is: "yes", source: regulation },
  },
  controller: { is: "stated", says: "Folkehelseinstituttet", source: "fhi.no, read 2026-11-21" },
  processor: { is: "stated", says: "Oslo universitetssykehus HF", source: "fhi.no, read 2026-11-21" },
  retention: { is: "unverified", source: notFound },
};

const unanswered = "Nobody has answered yet: the region's controller fills it in";

/** Where a region's own registry begins: nothing is answered, so nothing is taken for granted. */
export const regionalTemplate: RegistryLaw = {
  id: "regional",
  name: "Regionens eget register",
  decided: { by: "prehosp" as ActorRef, on: "2026-11-22" as Day, source: "Mal; ikke vedtatt" },
  legalBasis: {
    regulation: { is: "unverified", source: unanswered },
    consentRequired: { is: "unverified", source: unanswered },
    reservationRight: { is: "unverified", source: unanswered },
    identityRequired: { is: "unverified", source: unanswered },
  },
  controller: { is: "unverified", source: unanswered },
  processor: { is: "unverified", source: unanswered },
  retention: { is: "unverified", source: unanswered },
};

/** The registries whose law is written down here. */
export const registries: readonly RegistryLaw[] = [norcar, regionalTemplate];
