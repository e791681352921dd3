import { Equivalence } from "@prehosp/competence";
import { Availability, OrgId, PersonId, UnitId } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import { kind } from "@prehosp/ports";
import * as z from "zod";

/** One person of an organisation and the roles that person serves in, by the names that requirements ask for; none = serves no more. */
export const PersonOf = z
  .strictObject({
    person: PersonId,
    roles: z
      .array(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/))
      .readonly()
      .meta({ norsk: "roller", means: "Such as akutthjelper or local-instructor; none = serves here no more" }),
  })
  .meta({ norsk: "person i virksomhet", means: "One person of an organisation, by opaque key" });
export type PersonOf = z.output<typeof PersonOf>;

/** People of the fact's owner, all in one fact however many; one whose name is told stands alone, and the name lies in the vault. */
export const peopleTold = kind({
  kind: "people.told",
  version: 1,
  norsk: "personer i virksomhet oppgitt",
  payload: z.object({ people: z.array(PersonOf).min(1).readonly() }),
  classes: { people: "operational" },
});

/** What a unit or a room is asked with, by the names of facts that requirements read; what isn't told is as it was. */
export const SettingTold = z
  .strictObject({
    of: z
      .union([
        z.strictObject({ unit: UnitId }).meta({ norsk: "enhet", means: "A unit" }),
        z.strictObject({ organisation: OrgId }).meta({ norsk: "virksomhet", means: "A room or another organisation" }),
      ])
      .meta({ norsk: "om", means: "Whose facts they are" }),
    facts: z
      .record(z.string().regex(/^[a-z][A-Za-z]{0,39}$/), z.string().regex(/^[A-Za-z0-9][\w.+-]{0,39}$/))
      .meta({ norsk: "opplysninger", means: "Such as terminalType, product and its version" }),
  })
  .meta({ norsk: "opplysninger om tjenesten", means: "What the people of a unit or room are asked with" });
export type SettingTold = z.output<typeof SettingTold>;

/** Facts of a unit or a room: type of terminal, product, version. */
export const settingTold = kind({
  kind: "setting.told",
  version: 1,
  norsk: "opplysninger om tjenesten",
  payload: SettingTold,
  classes: { of: "operational", facts: "operational" },
});

/** Somebody decided that proof of one competence counts as proof of another; the last decision of the two holds. */
export const equivalenceDecided = kind({
  kind: "equivalence.decided",
  version: 1,
  norsk: "likeverdighet besluttet",
  payload: z.object({ equivalence: Equivalence }),
  classes: { equivalence: "none" },
});

/** A pack was published: which, from when, and what it would change as its reviewer saw it; the pack lies in the editions. */
export const packPublished = kind({
  kind: "pack.published",
  version: 1,
  norsk: "kravpakke gitt ut",
  payload: z.object({
    pack: z.string().min(1).max(96),
    edition: z.string().min(1).max(96),
    hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    from: Day,
    changes: z.int().nonnegative(),
  }),
  classes: { pack: "none", edition: "none", hash: "none", from: "none", changes: "none" },
});

/** An organisation publishes of a unit what AMK may know: yes · with remark · no. `derived` is what crew and equipment showed. */
export const availabilityPublished = kind({
  kind: "availability.published",
  version: 1,
  norsk: "beredskap publisert",
  payload: z.object({ unit: UnitId, is: Availability, derived: Availability.shape.outcome }),
  classes: { unit: "operational", is: "operational", derived: "operational" },
});

/** A subscriber was told of changes up to here; it is told on from there, also after a crash. */
export const changesTold = kind({
  kind: "changes.told",
  version: 1,
  norsk: "endringer varslet",
  payload: z.object({ to: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), cursor: z.string().min(1).max(500) }),
  classes: { to: "operational", cursor: "operational" },
});
