import type { CaseId } from "@prehosp/model";
import { Vault, VaultError, type VaultRef } from "@prehosp/ports";
import { Effect } from "effect";
import type { Subject } from "../conform.ts";
import type { VaultWorld } from "../index.ts";
import { vault } from "./memory.ts";

type Door = Vault["Service"];
const wrap = (change: (door: Door) => Partial<Door>) => vault((door) => ({ ...door, ...change(door) }));
const audit = (keep: (r: Effect.Success<ReturnType<Door["reads"]>>[number]) => boolean) =>
  wrap((d) => ({ reads: (of) => Effect.map(d.reads(of), (l) => l.filter(keep)) }));
const boxes = <T>() => {
  const kept = new Map<string, T>();
  return { kept, note: (value: T) => (ref: VaultRef) => Effect.sync(() => void kept.set(ref.box, value)) };
};

const anyCase = () => {
  const { kept, note } = boxes<CaseId>();
  return wrap((d) => ({
    seal: (of, value) => Effect.tap(d.seal(of, value), note(of)),
    open: (ref, by, purpose) => d.open({ ...ref, case: kept.get(ref.box) ?? ref.case }, by, purpose),
  }));
};
const cached = () => {
  const { kept, note } = boxes<unknown>();
  return wrap((d) => ({
    seal: (of, value) => Effect.tap(d.seal(of, value), note(value)),
    open: (ref, by, purpose) =>
      d
        .open(ref, by, purpose)
        .pipe(Effect.catch((e) => (e.reason === "Forgotten" ? Effect.succeed(kept.get(ref.box)) : Effect.fail(e)))),
  }));
};
const onceOnly = () => {
  const gone = new Set<CaseId>();
  return wrap((d) => ({
    forget: (of, by) => Effect.tap(d.forget(of, by), () => Effect.sync(() => void gone.add(of))),
    reads: (of) => (gone.has(of) ? Effect.succeed([]) : d.reads(of)),
  }));
};
const neighbour = () => {
  let last: CaseId[] = [];
  return wrap((d) => ({
    seal: (of, value) => Effect.tap(d.seal(of, value), () => Effect.sync(() => void (last = [...last, of].slice(-2)))),
    forget: (of, by) =>
      Effect.andThen(
        d.forget(of, by),
        Effect.forEach(last, (other) => d.forget(other, by), { discard: true }),
      ),
  }));
};
const openBook = () => {
  const written: string[] = [];
  return vault(
    (d) => ({
      ...d,
      seal: (of, value) =>
        Effect.tap(d.seal(of, value), () => Effect.sync(() => void written.push(JSON.stringify(value)))),
    }),
    (w) => ({ ...w, shows: (_, text) => Effect.sync(() => written.some((line) => line.includes(text))) }),
  );
};
const everNew = () => {
  let n = 0;
  return wrap((d) => ({
    seal: (of, value) => Effect.map(d.seal(of, value), (ref) => ({ ...ref, box: `${ref.box}~${++n}` })),
    open: (ref, by, purpose) => d.open({ ...ref, box: ref.box.split("~")[0]! }, by, purpose),
  }));
};

/** For each requirement the vault that breaks it and no other. */
export const vaultTwins: Readonly<Record<string, readonly [how: string, twin: Subject<Vault, VaultWorld>]>> = {
  "VAULT-01": [
    "loses what is deeper than one level",
    wrap((d) => ({ open: (...a) => Effect.map(d.open(...a), (v) => ({ ...(v as object), rings: [] })) })),
  ],
  "VAULT-02": ["finds the box by its name alone", anyCase()],
  "VAULT-03": [
    "stores null for what is no number",
    wrap((d) => ({ seal: (of, value) => d.seal(of, JSON.parse(JSON.stringify(value))) })),
  ],
  "VAULT-04": [
    "explains with the value",
    wrap((d) => ({
      seal: (of, value) =>
        d.seal(of, value).pipe(
          Effect.mapError(
            (e) =>
              new VaultError({
                reason: e.reason,
                message: `${e.message}: ${String((value as { patient?: string }).patient)}`,
              }),
          ),
        ),
    })),
  ],
  "VAULT-05": ["logs what it seals", openBook()],
  "VAULT-06": ["numbers its boxes", everNew()],
  "VAULT-07": ["has a cache that does not forget", cached()],
  "VAULT-08": [
    "makes a new key for a forgotten case",
    wrap((d) => ({
      seal: (of, value) =>
        d
          .seal(of, value)
          .pipe(
            Effect.catch((e) => (e.reason === "Forgotten" ? Effect.succeed({ case: of, box: "new" }) : Effect.fail(e))),
          ),
    })),
  ],
  "VAULT-09": [
    "deletes the row with the key",
    vault(
      (d) => d,
      (w) => ({ ...w, tombstone: () => Effect.succeed(false) }),
    ),
  ],
  "VAULT-10": ["forgets more than it was asked to", neighbour()],
  "VAULT-11": ["audits only what went wrong", audit((r) => r.outcome !== "opened")],
  "VAULT-12": ["audits only what went well", audit((r) => r.outcome === "opened")],
  "VAULT-13": ["lets the audit go with the case", onceOnly()],
  "VAULT-14": [
    "makes up a purpose",
    wrap((d) => ({ open: (ref, by, purpose) => d.open(ref, by, purpose.trim() || "unspecified") })),
  ],
};
