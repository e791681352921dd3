import type { OrgId } from "@prehosp/model";
import { crews } from "./crews.ts";

/** Somebody whom whoever looks at the demonstration may choose to be; by role and organisation, never a person. */
export interface DemoActor {
  readonly credential: string;
  readonly offered: true;
  readonly by: string;
  readonly owner: OrgId;
  readonly roles: readonly ["coordinator"];
  /** The region, whose boards and courses a coordinator sees; no other organisation. */
  readonly elsewhere: readonly OrgId[];
}

/** The coordinator of each organisation with crews: who may open the names of its own people, and of nobody else's. */
export const demoActors = (region: OrgId): readonly DemoActor[] =>
  [...new Set(crews.map(({ organisation }) => organisation))].map((owner) => ({
    credential: `coordinator-${owner}`,
    offered: true,
    by: `coordinator-${owner}`,
    owner,
    roles: ["coordinator"],
    elsewhere: [region],
  }));
