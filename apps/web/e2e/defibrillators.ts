import { addDays, instantOf, osloDay } from "@prehosp/model/time";
import type { Demonstration } from "./demonstration.ts";

/** A place of the demonstration's region where a run's own defibrillators hang. */
export const HERE = { latitude: 58.2755, longitude: 8.1231, accuracy: 20 } as const;

const dayFromNow = (days: number): string => addDays(osloDay(instantOf(Date.now())), days);

/** One that is whole, usable by everybody at all hours as soon as its contact has answered. */
const whole = (over: object) => ({
  lat: HERE.latitude + 0.001,
  lng: HERE.longitude,
  street: "Prøveveien 1",
  postCode: "4760",
  postArea: "Prøvebygda",
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
  batteryOk: true,
  batteryUntil: dayFromNow(500),
  electrodesUntil: dayFromNow(400),
  responsible: { name: "Ansvarlig Prøvesen", email: "ansvarlig@example.invalid", phone: "+47 000 00 111" },
  ...over,
});

/** Registers one as its owner would and answers for it; gives its id. */
export const registered = async (demo: Demonstration, name: string, over: object = {}): Promise<string> => {
  const made = await demo.post("public/defibrillators", whole({ name, ...over }));
  const { id, demonstration } = made.json as {
    readonly id: string;
    readonly demonstration?: { readonly secret: string };
  };
  const secret = demonstration?.secret;
  const answered = await demo.post(`public/defibrillators/${id}/confirmations`, { secret });
  if (made.status !== 201 || answered.status !== 201)
    throw new Error(`registering was answered with ${String(made.status)} and ${String(answered.status)}`);
  return id;
};
