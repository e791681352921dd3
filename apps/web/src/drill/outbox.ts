import { compareInstants } from "@prehosp/model/time";
import type { HeldDrill } from "./held.ts";
import type { Kept } from "./said.ts";

const NAME = "prehosp-drill";
const STORES = { said: "said", held: "held", device: "device" } as const;

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((ok, no) => {
    request.onsuccess = () => ok(request.result);
    request.onerror = () => no(request.error ?? new Error("the device's store did not answer"));
  });

const opened = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORES.said, { keyPath: "said.id" });
    request.result.createObjectStore(STORES.held, { keyPath: "id" });
    request.result.createObjectStore(STORES.device);
  };
  return asked(request);
};

let database: Promise<IDBDatabase> | undefined;

/** Does something in one of the stores; resolves when it is on the disk, so that what is shown as written survives a crash. */
const within = async <T>(
  store: keyof typeof STORES,
  mode: IDBTransactionMode,
  does: (store: IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T | undefined> => {
  database ??= opened();
  const transaction = (
    await database.catch((error: unknown) => {
      database = undefined;
      throw error;
    })
  ).transaction(STORES[store], mode, { durability: "strict" });
  const written = new Promise<void>((ok, no) => {
    transaction.oncomplete = () => ok();
    transaction.onabort = () => no(transaction.error ?? new Error("the device's store gave up"));
  });
  const request = does(transaction.objectStore(STORES[store]));
  await written;
  return request?.result;
};

/** Everything that this device wrote and has not cleared away, in the order it was written. */
export const keptOn = async (): Promise<readonly Kept[]> =>
  ((await within("said", "readonly", (s) => s.getAll() as IDBRequest<Kept[]>)) ?? []).toSorted((a, b) =>
    compareInstants(a.said.at, b.said.at),
  );

/** Writes things, all or none. */
export const keep = async (things: readonly Kept[]): Promise<void> => {
  await within("said", "readwrite", (s) => {
    for (const one of things) s.put(one);
    return undefined;
  });
};

/** Takes one thing away from the device. */
export const discard = async (id: string): Promise<void> => {
  await within("said", "readwrite", (s) => s.delete(id));
};

/** Holds a drill on the device, so that it opens without network. */
export const hold = async (drill: HeldDrill): Promise<void> => {
  await within("held", "readwrite", (s) => s.put(drill));
};

/** The drill as the device holds it. */
export const heldOn = (date: string): Promise<HeldDrill | undefined> =>
  within("held", "readonly", (s) => s.get(date) as IDBRequest<HeldDrill | undefined>);

/** Clears a drill from the device: its participants, and what of it the hub has kept. What still waits, or was refused, stays. */
export const clear = async (date: string): Promise<void> => {
  const done = (await keptOn()).filter(({ said, state }) => said.date === date && state === "kept");
  await within("said", "readwrite", (s) => {
    for (const { said } of done) s.delete(said.id);
    return undefined;
  });
  await within("held", "readwrite", (s) => s.delete(date));
};

/** This device's own id, made the first time it is asked for. */
export const deviceId = async (): Promise<string> => {
  const had = await within("device", "readonly", (s) => s.get("id") as IDBRequest<string | undefined>);
  if (had !== undefined) return had;
  const made = `device-${crypto.randomUUID()}`;
  await within("device", "readwrite", (s) => s.add(made, "id")).catch(() => undefined);
  return (await within("device", "readonly", (s) => s.get("id") as IDBRequest<string | undefined>)) ?? made;
};
