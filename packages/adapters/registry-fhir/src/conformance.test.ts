import { registryDeliverySuite, type RegistryDeliveryWorld } from "@prehosp/conformance";
import { conformTests } from "@prehosp/conformance/vitest";
import type { AnyCase } from "@prehosp/registry";
import { Effect } from "effect";
import { afterAll } from "vitest";
import { RegistryFhirSettings, registryFhir } from "./index.ts";
import { delivery } from "./testing/delivery.ts";
import { registryServer } from "./testing/registry.ts";

const namespace = "https://amk.example.no/sid";
const server = await registryServer();
afterAll(() => server.stop());

// The second eye looks into the server itself; one and the same reference can only be the end of one key.
const held = (ref: string): readonly (1 | 2)[] =>
  [...server.held].flatMap(([key, one]) => {
    const sex = (one as AnyCase).values["sex"];
    if (!key.endsWith(`|${ref}`) || sex === undefined || !("value" in sex)) return [];
    return [sex.value === "female" ? 1 : 2];
  });
const world: RegistryDeliveryWorld = {
  acceptable: (ref, edition) => delivery(ref, { sex: edition === 1 ? "female" : "male" }),
  refusable: (ref) => delivery(ref, { sex: "male", "age-years": 101 }),
  held: (ref) => Effect.sync(() => held(ref)),
};

const settings = RegistryFhirSettings.parse({ url: server.url, namespace });
conformTests(registryDeliverySuite, { name: "FHIR over HTTP", layer: registryFhir.layer(settings), world });
