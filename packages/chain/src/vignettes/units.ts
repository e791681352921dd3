import type { Act, Call, OnBoard } from "./vignette.ts";

/** The units that most vignettes have on the board, each a little different in its own. */
export const fire = (more: Partial<OnBoard> = {}): OnBoard => ({
  id: "brann-1",
  kind: "fire",
  name: "Brann 1",
  km: 3,
  turnOutSeconds: 120,
  ...more,
});
export const redCross = (more: Partial<OnBoard> = {}): OnBoard => ({
  id: "rk-1",
  kind: "voluntary",
  name: "Røde Kors 1",
  km: 5,
  turnOutSeconds: 300,
  ...more,
});
export const ambulance = (more: Partial<OnBoard> = {}): OnBoard => ({
  id: "amb-1",
  kind: "ambulance",
  name: "Ambulanse 1",
  km: 15,
  state: "under-way",
  ...more,
});
export const doctor = (more: Partial<OnBoard> = {}): OnBoard => ({
  id: "lege-1",
  kind: "legevakt-doctor",
  name: "Legevaktbil 1",
  km: 4,
  ...more,
});
export const police = (more: Partial<OnBoard> = {}): OnBoard => ({
  id: "politi-1",
  kind: "police",
  name: "Politi 1",
  km: 2,
  ...more,
});

/** Not awake, not breathing normally, all of a sudden. */
export const ARREST: Call = { observed: { awake: false, breathingNormally: false, suddenCollapse: true } };
/** Hurt badly, but awake and breathing. */
export const INJURY: Call = { observed: { awake: true, breathingNormally: true, seriousInjury: true } };

export const propose: Act = { at: 30, does: "propose" };
