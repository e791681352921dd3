import { addDays, instantOf, osloDay } from "@prehosp/model/time";
import { type Notice, Notifier, type Adapter } from "@prehosp/ports";
import { memoryNotifier } from "@prehosp/ports/memory";
import * as z from "zod";
import { type RunOptions } from "../run.ts";
import { type Started, ask, deploymentOf, region, start } from "./hub.ts";

/** What a region assumes of walking, for tests. */
export const fetching = {
  walking: { metresASecond: { likely: 1.5, slowest: 1, fastest: 2.5 }, detour: 1.4 },
  beforeSeconds: 60,
  decidedBy: "test",
  source: "assumption",
} as const;

/** People who are nobody. */
export const CONTACT = { name: "Ansvarlig Prøvesen", email: "ansvarlig@example.invalid", phone: "+47 000 00 111" };
export const ALTERNATE = { name: "Vara Prøvesen", email: "vara@example.invalid", phone: "+47 000 00 222" };
export const DOOR = "Nøkkelboks ved porten, kode PLANTET-4711";

/** The Oslo day so many days from now. */
export const dayFromNow = (days: number): string => addDays(osloDay(instantOf(Date.now())), days);

/** One that is whole: usable by everybody at all hours as soon as it is confirmed. */
export const whole = (over: Readonly<Record<string, unknown>> = {}) => ({
  name: "Prøvehallen",
  lat: 58.15991,
  lng: 8.01823,
  street: "Prøveveien 1",
  postCode: "4610",
  postArea: "Kristiansand",
  whereInside: "Ved inngangen",
  floor: 0,
  indoor: true,
  locked: false,
  mobile: false,
  openTo: "anyone",
  hours: "24/7",
  allYear: true,
  manufacturer: "Prøvemerke",
  model: "Modell A",
  serialNumber: "SN-PLANTET-1",
  batteryOk: true,
  batteryUntil: dayFromNow(500),
  electrodesUntil: dayFromNow(400),
  access: DOOR,
  responsible: CONTACT,
  alternate: ALTERNATE,
  ...over,
});

/** A hub whose notices are kept, so that a contact can read its own. */
export const startWithNotices = async (over: Partial<RunOptions> = {}) => {
  const sent: Notice[] = [];
  const notifier: Adapter<string, Notifier, z.ZodType<any>, any, never> = {
    id: "kept",
    port: Notifier,
    speaks: "nothing",
    verified: "double",
    capabilities: {},
    settings: z.object({}),
    layer: () => memoryNotifier({ sent }),
  };
  const hub = await start({
    deployment: deploymentOf({ doors: { notifier: { use: "kept", settings: {} } } }),
    region: { ...region, fetching },
    ...over,
    adapters: { ...over.adapters, notifier: [notifier] },
  });
  return { ...hub, sent };
};
export type WithNotices = Awaited<ReturnType<typeof startWithNotices>>;

const PUBLIC = "/api/v1/public/defibrillators";
export const publicAt = ({ url }: Pick<Started, "url">, path = "") => `${url}${PUBLIC}${path}`;

/** The secret that the contact of one was sent last. */
export const secretOf = ({ sent }: Pick<WithNotices, "sent">, id: string): string =>
  sent.findLast(({ values }) => values["defibrillator"] === id)?.values["secret"] ?? "";

/** Registers one and answers for it, as its owner would; gives its id. */
export const registered = async (hub: WithNotices, over: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  const { json } = await ask(publicAt(hub), { json: whole(over) });
  const id = json.id as string;
  await ask(publicAt(hub, `/${id}/confirmations`), { json: { secret: secretOf(hub, id) } });
  return id;
};
