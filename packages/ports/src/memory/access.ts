import { ActorRef, OrgId } from "@prehosp/model";
import { Effect, Layer } from "effect";
import * as z from "zod";
import { Access, type Actor, NotAllowed, type Role } from "../access.ts";

const RoleName = z
  .enum([
    "operator",
    "medical-director",
    "coordinator",
    "instructor",
    "registry-officer",
    "planner",
    "administrator",
    "adapter",
  ])
  .meta({ norsk: "rolle", means: "What somebody may do in the chain" }) satisfies z.ZodType<Role>;

const Known = {
  by: ActorRef,
  owner: OrgId,
  roles: z.array(RoleName).readonly().meta({ norsk: "roller", means: "The roles of this actor" }),
  elsewhere: z
    .union([z.literal("every"), z.array(OrgId).readonly()])
    .optional()
    .meta({ norsk: "også for", means: "Other organisations it may act for; every one only in a demonstration" }),
};

/** Settings of the memory access: fixed actors, and who nobody in particular is. */
export const MemoryAccessSettings = z
  .object({
    actors: z
      .array(
        z
          .object({
            credential: z
              .string()
              .min(1)
              .meta({ norsk: "legitimasjon", means: "The bearer credential, for tests and demonstration only" }),
            offered: z.boolean().optional().meta({
              norsk: "kan velges",
              means: "Anybody at the page may choose to be this one, in a demonstration; absent = no",
            }),
            ...Known,
          })
          .meta({ norsk: "aktør", means: "One fixed actor" }),
      )
      .readonly()
      .default([])
      .meta({ norsk: "aktører", means: "The fixed actors" }),
    anonymous: z
      .object(Known)
      .optional()
      .meta({ norsk: "uten innlogging", means: "Who a request without credential is; absent = refused" }),
  })
  .meta({ norsk: "tilgang i minnet", means: "Fixed actors without a log-in; never beyond the own machine" });
export type MemoryAccessSettings = z.output<typeof MemoryAccessSettings>;

const acts: Readonly<Record<Role, readonly Parameters<Access["Service"]["may"]>[1][]>> = {
  operator: ["read", "decide", "write", "open-vault"],
  "medical-director": ["read", "decide", "write", "open-vault"],
  coordinator: ["read", "write"],
  instructor: ["read", "write"],
  "registry-officer": ["read", "write", "open-vault"],
  planner: ["read"],
  administrator: ["read", "administer"],
  adapter: ["read", "write"],
};
const no = (reason: NotAllowed["reason"], message: string) => Effect.fail(new NotAllowed({ reason, message }));

/** Fixed actors by credential; `real` is false, so a hub with it listens on its own machine only. */
export const memoryAccess = (settings: Partial<MemoryAccessSettings> = {}): Layer.Layer<Access> =>
  Layer.sync(Access, () => {
    const known = [...(settings.actors ?? []), ...(settings.anonymous ? [settings.anonymous] : [])];
    const actorOf = ({ by, owner, roles }: Actor): Actor => ({ by, owner, roles });
    return Access.of({
      real: false,
      offered: (settings.actors ?? [])
        .filter(({ offered }) => offered === true)
        .map(({ credential, ...one }) => ({ credential, ...actorOf(one) })),
      actor: (credential) => {
        const one =
          credential === undefined ? settings.anonymous : settings.actors?.find((a) => a.credential === credential);
        return one ? Effect.succeed(actorOf(one)) : no("NoIdentity", "no such actor");
      },
      may: (actor, act, owner) => {
        if (!actor.roles.some((role) => acts[role].includes(act)))
          return no("WrongRole", `none of the actor's roles may ${act}`);
        const elsewhere = known.find((k) => k.by === actor.by && k.owner === actor.owner)?.elsewhere ?? [];
        return actor.owner === owner || elsewhere === "every" || elsewhere.includes(owner)
          ? Effect.void
          : no("WrongOrganisation", `the actor does not act for ${owner}`);
      },
    });
  });
