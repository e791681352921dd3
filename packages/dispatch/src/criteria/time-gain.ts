import { criterion } from "../vocabulary.ts";

/** A probable gain in time over the nearest ordinary resource. Which resources count is settled in ordinary.ts. */
export const timeGain = criterion({
  id: "dispatch.time-gain",
  version: "1.1",
  norsk: "Sannsynlig tidsgevinst",
  cites: ["AH-2.5-a", "AH-2.5-g"],
  needs: ["arrival", "ordinaryArrival", "ordinaryAcknowledged", "minimumGain"],
  decide: ({ arrival, ordinaryArrival, minimumGain }) =>
    ordinaryArrival === "none" ||
    arrival === "any-time" ||
    (arrival !== "too-late" && ordinaryArrival - arrival > minimumGain)
      ? "met"
      : "not-met",
  examples: [
    { given: { arrival: 360, ordinaryArrival: 780, ordinaryAcknowledged: true, minimumGain: 0 }, then: "met" },
    {
      given: { arrival: 360, ordinaryArrival: 360, ordinaryAcknowledged: true, minimumGain: 0 },
      then: "not-met",
      norsk: "Samtidig er ingen gevinst",
    },
    {
      given: { arrival: 360, ordinaryArrival: 400, ordinaryAcknowledged: true, minimumGain: 60 },
      then: "not-met",
      norsk: "Under minste tidsgevinst",
    },
    {
      given: { arrival: "too-late", ordinaryArrival: 0, ordinaryAcknowledged: true, minimumGain: 0 },
      then: "not-met",
      norsk: "Ordinær ressurs er fremme; når enheten kommer, avgjør ikke",
    },
    {
      given: { arrival: 360, ordinaryArrival: "none", ordinaryAcknowledged: true, minimumGain: 0 },
      then: "met",
      norsk: "Ingen ordinær ressurs kan komme",
    },
    {
      given: { arrival: 360, ordinaryAcknowledged: true, minimumGain: 0 },
      then: "unclear",
      norsk: "Ordinær ankomst mangler",
    },
    {
      given: { arrival: 360, ordinaryArrival: 120, minimumGain: 0 },
      then: "unclear",
      norsk: "Den nærmeste har ikke kvittert",
    },
    {
      given: { ordinaryArrival: 120, ordinaryAcknowledged: true, minimumGain: 0 },
      then: "unclear",
      norsk: "Enhetens ankomst mangler",
    },
  ],
});
