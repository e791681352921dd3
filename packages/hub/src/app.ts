import { Effect, Layer } from "effect";
import { HttpRouter, HttpServerResponse } from "effect/http";
import { docsPage } from "./api/docs-page.ts";
import { openApi } from "./api/openapi.ts";
import { web } from "./api/web.ts";
import { hubRoutes } from "./routes/hub.ts";
import { afterAlarmRoutes } from "./routes/after-alarm.ts";
import { afterwardsRoutes } from "./routes/afterwards.ts";
import { competenceRoutes } from "./routes/competence.ts";
import { defibrillatorExchangeRoutes } from "./routes/defibrillator-exchange.ts";
import { defibrillatorNearRoutes } from "./routes/defibrillator-near.ts";
import { defibrillatorPages } from "./routes/defibrillator-pages.ts";
import { defibrillatorPublicRoutes } from "./routes/defibrillator-public.ts";
import { defibrillatorRoutes } from "./routes/defibrillators.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { importingRoutes } from "./routes/importing.ts";
import { employerProofRoutes } from "./routes/employer-proof.ts";
import { evidenceRoutes } from "./routes/evidence.ts";
import { incidentRoutes } from "./routes/incidents.ts";
import { listedRoutes } from "./routes/listed.ts";
import { meRoutes } from "./routes/me.ts";
import { packRoutes } from "./routes/packs.ts";
import { presenceRoutes } from "./routes/presence.ts";
import { registryAccessRoutes } from "./routes/registry-access.ts";
import { registryBesideRoutes } from "./routes/registry-beside.ts";
import { registryExportRoutes } from "./routes/registry-export.ts";
import { registryImportRoutes } from "./routes/registry-import.ts";
import { registryJoiningRoutes } from "./routes/registry-joining.ts";
import { registryPossibleRoutes } from "./routes/registry-possible.ts";
import { registryReportRoutes } from "./routes/registry-report.ts";
import { registryRoutes } from "./routes/registry.ts";
import { indicatorFhirRoutes } from "./routes/indicators-fhir.ts";
import { indicatorFileRoutes } from "./routes/indicators-out.ts";
import { indicatorRoutes } from "./routes/indicators.ts";
import { regionRoutes } from "./routes/region.ts";
import { readinessRoutes } from "./routes/readiness.ts";
import { reviewRoutes } from "./routes/review.ts";
import { rolloutRoutes } from "./routes/rollout.ts";
import { ruleRoutes } from "./routes/rules.ts";
import { standingRoutes } from "./routes/standing.ts";
import { trainingRoutes } from "./routes/training.ts";
import { workRoutes } from "./routes/work.ts";

const routes = [
  ...hubRoutes,
  ...meRoutes,
  ...regionRoutes,
  ...indicatorRoutes,
  ...indicatorFileRoutes,
  ...indicatorFhirRoutes,
  ...incidentRoutes,
  ...presenceRoutes,
  ...afterAlarmRoutes,
  ...afterwardsRoutes,
  ...workRoutes,
  ...reviewRoutes,
  ...registryRoutes,
  ...registryAccessRoutes,
  ...registryBesideRoutes,
  ...registryJoiningRoutes,
  ...registryPossibleRoutes,
  ...registryReportRoutes,
  ...registryExportRoutes,
  ...registryImportRoutes,
  ...defibrillatorExchangeRoutes,
  ...defibrillatorRoutes,
  ...defibrillatorNearRoutes,
  ...defibrillatorPublicRoutes,
  ...draftRoutes,
  ...ruleRoutes,
  ...trainingRoutes,
  ...readinessRoutes,
  ...listedRoutes,
  ...rolloutRoutes,
  ...importingRoutes,
  ...competenceRoutes,
  ...employerProofRoutes,
  ...evidenceRoutes,
  ...standingRoutes,
  ...packRoutes,
] as const;
const addresses = routes.map((r) => r.address);

const described = (name: string) => {
  // Made when it is first asked for: it takes a second, and most hubs that start are never asked.
  let made: ReturnType<typeof openApi> | undefined;
  const description = Effect.sync(() =>
    HttpServerResponse.jsonUnsafe((made ??= openApi(`Prehosp – ${name}`, "v1", addresses))),
  );
  return Layer.mergeAll(
    HttpRouter.add("GET", "/openapi.json", description),
    HttpRouter.add("GET", "/docs", HttpServerResponse.html(docsPage(`Prehosp – ${name}`, addresses))),
  );
};

const front = (folder: string | undefined) =>
  folder ? web(folder) : HttpRouter.add("GET", "/", Effect.succeed(HttpServerResponse.redirect("/docs")));

/** Every address of a hub as one application; the built web at the root where its folder is given. */
export const app = (name: string, webFolder: string | undefined) =>
  Layer.mergeAll(described(name), front(webFolder), defibrillatorPages(webFolder), ...routes.map((r) => r.layer));
