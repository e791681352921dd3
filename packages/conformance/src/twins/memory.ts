import type { CompetenceId, Incident, IncidentId, Learning, OrgId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { LearningSource, Ledger, MissionSource, Picture, RegistryDelivery, Vault } from "@prehosp/ports";
import {
  memoryLearningSource,
  memoryLedger,
  type MemoryLedgerStore,
  memoryMissionSource,
  memoryPicture,
  memoryPictureStore,
  memoryRegistry,
  memoryRegistryDelivery,
  memoryVault,
  memoryVaultStore,
} from "@prehosp/ports/memory";
import { type Context, Duration, Effect, Layer } from "effect";
import type { Subject } from "../conform.ts";
import {
  conformanceKinds,
  type LearningSourceWorld,
  type LedgerWorld,
  type MissionSourceWorld,
  type PictureWorld,
  type RegistryDeliveryWorld,
  type VaultWorld,
} from "../index.ts";

export const patience = Duration.millis(400);

/** An adapter that does as the one under it, but for what `wrap` breaks. */
export const wrapped = <I, S>(
  port: Context.Service<I, S>,
  layer: Layer.Layer<I>,
  wrap: (door: S) => S,
): Layer.Layer<I> => Layer.effect(port, Effect.map(port, wrap)).pipe(Layer.provide(layer));

export const ledger = (
  wrap: (door: Ledger["Service"]) => Ledger["Service"] = (d) => d,
  eye: (w: LedgerWorld) => LedgerWorld = (w) => w,
): Subject<Ledger, LedgerWorld> => {
  const store: MemoryLedgerStore = { facts: [] };
  const world: LedgerWorld = { held: (subject) => Effect.sync(() => store.facts.filter((f) => f.subject === subject)) };
  return {
    name: "memory",
    layer: wrapped(Ledger, memoryLedger({ kinds: conformanceKinds, store }), wrap),
    world: eye(world),
    patience,
  };
};

export const vault = (
  wrap: (door: Vault["Service"]) => Vault["Service"] = (d) => d,
  eye: (w: VaultWorld) => VaultWorld = (w) => w,
): Subject<Vault, VaultWorld> => {
  const store = memoryVaultStore();
  const world: VaultWorld = {
    shows: (of, text) =>
      Effect.sync(() =>
        [...(store.cases.get(of)?.boxes ?? [])].some(([name, { cipher }]) =>
          `${name} ${new TextDecoder("utf-8").decode(cipher)}`.includes(text),
        ),
      ),
    tombstone: (of) => Effect.sync(() => store.cases.get(of)?.forgotten !== undefined),
  };
  return { name: "memory", layer: wrapped(Vault, memoryVault({ store }), wrap), world: eye(world), patience };
};

const incident = (n: number): Incident => ({
  id: `incident-${n}` as IncidentId,
  centre: "amk-prove" as OrgId,
  status: "test",
  initiator: "AMK",
  purpose: absent("not-recorded"),
  received: absent("not-recorded"),
  receivedExactness: "exact",
  urgency: absent("unknown"),
  criterion: absent("not-recorded"),
  observed: {},
  place: {},
  missions: [],
  times: [],
  source: { system: "prove", ref: `row-${n}` },
});

export const missions = (
  wrap: (door: MissionSource["Service"]) => MissionSource["Service"] = (d) => d,
  eye: (w: MissionSourceWorld) => MissionSourceWorld = (w) => w,
): Subject<MissionSource, MissionSourceWorld> => {
  const rows: readonly unknown[] = [incident(1), { ...incident(2), received: "i går" }, incident(3), incident(4)];
  const world: MissionSourceWorld = { rows: Effect.succeed(rows.length), damaged: Effect.succeed(1) };
  return {
    name: "memory",
    layer: wrapped(MissionSource, memoryMissionSource({ rows }), wrap),
    world: eye(world),
    patience,
  };
};

export const picture = (
  wrap: (door: Picture["Service"]) => Picture["Service"] = (d) => d,
  eye: (w: PictureWorld) => PictureWorld = (w) => w,
): Subject<Picture, PictureWorld> => {
  const store = memoryPictureStore();
  const world: PictureWorld = { positions: (unit) => Effect.sync(() => (store.seen.get(unit)?.position ? 1 : 0)) };
  return { name: "memory", layer: wrapped(Picture, memoryPicture({ store }), wrap), world: eye(world), patience };
};

/** Stands in the damaged row for what would name a person; invented. */
export const naming = "Kari Prøvesen";

const learning = (n: number): Learning => ({
  says: "proof",
  account: { system: "prove", account: `konto-${n}` },
  competence: "nodnett-user" as CompetenceId,
  kind: "course",
  on: `2026-01-0${n}` as Day,
  outcome: "passed",
  attributes: {},
  attestedBy: absent("not-recorded"),
  documented: true,
  source: { system: "prove", ref: `row-${n}` },
});

export const learnings = (
  wrap: (door: LearningSource["Service"]) => LearningSource["Service"] = (d) => d,
  eye: (w: LearningSourceWorld) => LearningSourceWorld = (w) => w,
): Subject<LearningSource, LearningSourceWorld> => {
  const rows: readonly unknown[] = [
    learning(1),
    { ...learning(2), account: { system: "prove", account: naming } },
    learning(3),
    learning(4),
    { says: "taken-back", takesBack: "row-3", source: { system: "prove", ref: "row-5" } } satisfies Learning,
  ];
  const world: LearningSourceWorld = {
    rows: Effect.succeed(rows.length),
    damaged: Effect.succeed(1),
    withdrawn: Effect.succeed(["row-3"]),
    naming: Effect.succeed(naming),
  };
  return {
    name: "memory",
    layer: wrapped(LearningSource, memoryLearningSource({ rows }), wrap),
    world: eye(world),
    patience,
  };
};

export const registry = (
  wrap: (door: RegistryDelivery["Service"]) => RegistryDelivery["Service"] = (d) => d,
  eye: (w: RegistryDeliveryWorld) => RegistryDeliveryWorld = (w) => w,
): Subject<RegistryDelivery, RegistryDeliveryWorld> => {
  const store = memoryRegistry();
  const delivery = (ref: string, body: unknown) => ({ ref, dataset: "prove@1", body });
  const world: RegistryDeliveryWorld = {
    acceptable: delivery,
    refusable: (ref) => delivery(ref, "wrong"),
    held: (ref) =>
      Effect.sync(() => [...store.cases.values()].flatMap((held) => (held.ref === ref ? [held.body as 1 | 2] : []))),
  };
  const object = ({ body }: { readonly body: unknown }) =>
    body === "wrong" ? [{ path: "/body", message: "neither edition" }] : [];
  return {
    name: "memory",
    layer: wrapped(RegistryDelivery, memoryRegistryDelivery({ store, object }), wrap),
    world: eye(world),
    patience,
  };
};
