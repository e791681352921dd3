import type { Delivery, DeliveryReceipt, RegistryDelivery } from "@prehosp/ports";
import { AdapterError } from "@prehosp/ports";
import { Effect } from "effect";
import type { Subject } from "../conform.ts";
import type { RegistryDeliveryWorld } from "../index.ts";
import { registry } from "./memory.ts";

type Door = RegistryDelivery["Service"];
const wrap = (change: (door: Door) => Partial<Door>) => registry((door) => ({ ...door, ...change(door) }));
const receipted = (use: (all: readonly DeliveryReceipt[]) => readonly DeliveryReceipt[]) =>
  wrap((d) => ({ deliver: (cases) => Effect.map(d.deliver(cases), use) }));
const accepted = (r: DeliveryReceipt): DeliveryReceipt => ({ ref: r.ref, receipt: "accepted", issues: [] });
const rightOnes = (cases: readonly Delivery[]) => cases.filter(({ body }) => body !== "wrong");

const forgetful = () => {
  const known = new Set<string>();
  return wrap((d) => ({
    deliver: (cases) =>
      Effect.map(d.deliver(cases), (all) =>
        all.map((r): DeliveryReceipt => {
          const key = JSON.stringify(cases.find(({ ref }) => ref === r.ref));
          const again = known.has(key);
          known.add(key);
          return again ? { ref: r.ref, receipt: "refused", issues: [{ path: "", message: "already there" }] } : r;
        }),
      ),
  }));
};

const doubling = () => {
  const seen = new Map<string, (1 | 2)[]>();
  return registry(
    (d) => ({
      ...d,
      deliver: (cases) =>
        Effect.tap(d.deliver(cases), () =>
          Effect.sync(() => {
            for (const { ref, body } of rightOnes(cases)) {
              const all = seen.get(ref) ?? [];
              if (!all.includes(body as 1)) seen.set(ref, [...all, body as 1]);
            }
          }),
        ),
    }),
    (w) => ({ ...w, held: (ref) => Effect.sync(() => seen.get(ref) ?? []) }),
  );
};

const emptying = () => {
  const lost = new Set<string>();
  return registry(
    (d) => ({
      ...d,
      deliver: (cases) => {
        for (const { ref, body } of cases) if (body === "wrong") lost.add(ref);
        return d.deliver(cases);
      },
    }),
    (w) => ({ ...w, held: (ref) => (lost.has(ref) ? Effect.succeed([]) : w.held(ref)) }),
  );
};

/** For each requirement the way to a registry that breaks it and no other. */
export const registryDeliveryTwins: Readonly<
  Record<string, readonly [how: string, twin: Subject<RegistryDelivery, RegistryDeliveryWorld>]>
> = {
  "REGISTRY-01": ["receipts the first case twice", receipted((all) => [...all.slice(0, 1), ...all])],
  "REGISTRY-02": [
    "sends another edition than it was given",
    registry(undefined, (w) => ({
      ...w,
      held: (ref) =>
        Effect.map(w.held(ref), (all) =>
          ref.startsWith("conformance-held") ? all.map((n) => (n === 2 ? 1 : 2)) : all,
        ),
    })),
  ],
  "REGISTRY-03": ["adds instead of replacing", doubling()],
  "REGISTRY-04": ["refuses what it has already", forgetful()],
  "REGISTRY-05": ["gives no reason", receipted((all) => all.map((r) => ({ ...r, issues: [] })))],
  "REGISTRY-06": [
    "says accepted of everything at once, and the truth when asked",
    receipted((all) => all.map((r) => (r.receipt === "refused" ? accepted(r) : r))),
  ],
  "REGISTRY-07": ["removes the case before it knows the answer", emptying()],
  "REGISTRY-08": [
    "stops at the first refusal",
    wrap((d) => ({
      deliver: (cases) =>
        Effect.map(d.deliver(cases), (all) => {
          const stop = all.findIndex((r) => r.receipt === "refused");
          return all.map((r, n): DeliveryReceipt =>
            stop >= 0 && n > stop
              ? { ref: r.ref, receipt: "refused", issues: [{ path: "", message: "not tried" }] }
              : r,
          );
        }),
    })),
  ],
  "REGISTRY-09": [
    "remembers the first answer",
    wrap((d) => ({ receipts: (refs) => Effect.map(d.receipts(refs), (all) => all.map((r) => accepted(r))) })),
  ],
  "REGISTRY-10": [
    "takes silence for acceptance",
    wrap((d) => ({
      receipts: (refs) =>
        Effect.map(d.receipts(refs), (all) => [
          ...all,
          ...refs
            .filter((ref) => !all.some((r) => r.ref === ref))
            .map((ref): DeliveryReceipt => ({ ref, receipt: "accepted", issues: [] })),
        ]),
    })),
  ],
  "REGISTRY-11": [
    "fails where there is nothing to do",
    wrap((d) => ({
      deliver: (cases) =>
        cases.length === 0
          ? Effect.fail(
              new AdapterError({
                adapter: "twin",
                operation: "deliver",
                reason: "Refused",
                message: "nothing to send",
              }),
            )
          : d.deliver(cases),
    })),
  ],
};
