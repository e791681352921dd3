import type { NotCoded } from "@prehosp/rules";

/** The norms given to dispatch that no criterion judges, each with the reason. */
export const notCoded: readonly NotCoded[] = [
  {
    norm: "AH-1.1-c",
    because:
      "held by the shape of the answer: ordinary resources stand in every proposal, and parallel is never absent",
  },
  { norm: "AH-2.1-a", because: "the aim of the scheme; its parts are judged by indication and time gain" },
  {
    norm: "AH-2.2-c",
    because:
      "visibility on the map is the web's; here every unit on the board stands in one of three lists, one step from alarm",
  },
  {
    norm: "AH-2.2-e",
    because: "held by the shape of the answer: parallel is never absent and a first responder never closes it",
  },
  {
    norm: "AH-2.3-c",
    because: "what a centre must have in place, no datum of one situation; reachability is judged under AH-2.7-b",
  },
  { norm: "AH-2.4-b", because: "a step: routeOf gives police the route 112 always, and no agreement changes it" },
  {
    norm: "AH-2.4-c",
    because: "the operator's own weighing: the step weigh-police prompts it, nothing here decides it",
  },
  {
    norm: "AH-2.5-b",
    because:
      "the five factors stand in the answer with the values used (Proposal.factors); the weighing is the operator's",
  },
  {
    norm: "AH-2.5-d",
    because: "understanding collapse as arrest is the criteria room's; dispatch reads the condition",
  },
  { norm: "AH-2.7-c", because: "permits other communication; nothing to judge" },
  {
    norm: "AH-2.8-b",
    because: "a step that stays open: Proposal.parallel, which no criterion may turn into a precondition",
  },
  { norm: "AH-2.8-d", because: "a step: routeOf gives fire the route 110 unless the agreement fixes another" },
  {
    norm: "AH-2.8-e",
    because: "a step: routeOf gives voluntary organisations the direct route unless the agreement fixes another",
  },
  { norm: "AH-2.8-f", because: "a step: own-talk-group stands in Proposal.steps with all who are involved" },
  { norm: "AH-2.8-h", because: "what the talk group is used for; said in the text of the step own-talk-group" },
  {
    norm: "AH-3.1-c",
    because: "the centre's task; dispatch supports its part on alarming, advice to the caller is guidance's",
  },
  {
    norm: "AH-3.1-d",
    because: "organisational duty, no datum in the chain; the legevakt centre counts as initiator under AH-2.2-a",
  },
  {
    norm: "ST-j",
    because: "a task of the strategy: decision support is what this room is, nothing in a situation to judge",
  },
  { norm: "KK-d", because: "a task of KoKom; the routes through 110 and 112 serve it" },
];
