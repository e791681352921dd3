import { Suspense, lazy, useEffect, useMemo, useState } from "react";
import { ActingProvider, useWhoami } from "./acting/me.ts";
import { SpeakingContext, useSpeaking, useTell } from "./language.tsx";
import { DefibrillatorsPage } from "./defibrillators/area-page.tsx";
import { DrillPage } from "./drill/drill-page.tsx";
import { IncidentList } from "./list/incident-list.tsx";
import { AgreementsPage } from "./pages/agreements-page.tsx";
import { IndicatorsPage } from "./pages/indicators-page.tsx";
import { ReviewPage } from "./pages/review-page.tsx";
import { RulesPage } from "./pages/rules-page.tsx";
import { useRoomNames } from "./rollout/use-room-names.ts";
import { RolloutPage } from "./rollout/rollout-page.tsx";
import { TrainingPage } from "./training/training-page.tsx";
import { WorkPage } from "./pages/work-page.tsx";
import { ReadinessPage } from "./readiness/readiness-page.tsx";
import { type Place, go, usePlace } from "./route.ts";
import { FormPage } from "./registry/form-page.tsx";
import { DuplicatesPage } from "./registry/duplicates-page.tsx";
import { ExportsPage } from "./registry/exports-page.tsx";
import { ListPage } from "./registry/list-page.tsx";
import { QualityPage } from "./registry/quality-page.tsx";
import { Banner } from "./shell/banner.tsx";
import { Header } from "./shell/header.tsx";
import { ProblemBox } from "./shell/problem-box.tsx";
import { shellTexts } from "./texts/area.ts";
import { type Seen, useHub } from "./use-hub.ts";
import { titleOf } from "./title.ts";
import { NamesProvider, namesOf } from "./way/names.tsx";
import { Way } from "./way/way.tsx";

// MapLibre is most of the bundle; the list and the way are there before it.
const RegionMap = lazy(() => import("./map/map.tsx"));

const Incidents = ({ seen, incident }: { readonly seen: Seen; readonly incident: string | undefined }) => {
  const { t } = useTell();
  const { region, incidents, units, way, problem, comings, show, refetch } = seen;
  const [isMapReady, setMapReady] = useState(false);
  const first = incidents?.[0]?.id;

  useEffect(() => {
    if (incident === undefined && first !== undefined) go({ area: "incidents", incident: first }, true);
  }, [incident, first]);

  const isReady = incidents !== undefined && isMapReady && (incidents.length === 0 || way !== undefined);
  useEffect(() => {
    document.body.dataset["ready"] = String(isReady);
  }, [isReady]);

  const choose = (id: string) => go({ area: "incidents", incident: id });
  return (
    <main id="main" className="board" tabIndex={-1}>
      <h1 className="hidden">Prehosp – {t(shellTexts.incidents)}</h1>
      <IncidentList incidents={incidents ?? []} chosen={incident} choose={choose} />
      <Suspense fallback={<section className="map" aria-busy="true" />}>
        {region === undefined ? (
          <section className="map" aria-busy="true" />
        ) : (
          <RegionMap
            region={region}
            units={units}
            incidents={incidents ?? []}
            chosen={incident}
            choose={choose}
            onReady={() => setMapReady(true)}
          />
        )}
      </Suspense>
      <div id="way" className="way-scroll" tabIndex={-1}>
        {problem !== undefined && <ProblemBox problem={problem} again={refetch} />}
        {way !== undefined ? (
          <Way way={way} units={units} comings={comings} show={show} refetch={refetch} />
        ) : (
          <p className="quiet way-empty">{t(incident === undefined ? shellTexts.choose : shellTexts.loading)}</p>
        )}
      </div>
    </main>
  );
};

const areaOf = (place: Place, seen: Seen) => {
  switch (place.area) {
    case "incidents":
      return <Incidents seen={seen} incident={place.incident} />;
    case "work":
      return <WorkPage />;
    case "review":
      return <ReviewPage />;
    case "agreements":
      return <AgreementsPage region={seen.region} units={seen.units} />;
    case "indicators":
      return <IndicatorsPage at={place.at ?? []} />;
    case "readiness":
      return <ReadinessPage key={place.unit ?? ""} chosen={place.unit} />;
    case "drill":
      return <DrillPage key={place.date} date={place.date} region={seen.region} />;
    case "training":
      return <TrainingPage at={place.at ?? []} />;
    case "rollout":
      return <RolloutPage room={place.room} />;
    case "register":
      if (place.part === "quality") return <QualityPage />;
      if (place.part === "duplicates") return <DuplicatesPage />;
      if (place.part === "exports") return <ExportsPage />;
      return place.form === undefined ? <ListPage /> : <FormPage form={place.form} />;
    case "defibrillators":
      return <DefibrillatorsPage at={place.at ?? []} />;
    case "rules":
      return <RulesPage key={place.norm ?? ""} asked={place.norm ?? ""} />;
  }
};

// Where organisations show that may be neighbouring control rooms.
const WITH_ROOMS: ReadonlySet<Place["area"]> = new Set(["training", "readiness", "work"]);

/** The shell: header, what every screen says, and the area of the address. */
export const App = () => {
  const speaking = useSpeaking();
  const { language } = speaking;
  const acting = useWhoami();
  const place = usePlace();
  const seen = useHub(place.area === "incidents" ? place.incident : undefined);
  const rooms = useRoomNames(WITH_ROOMS.has(place.area));
  const names = useMemo(() => namesOf(seen.units, seen.region, rooms), [seen.units, seen.region, rooms]);
  const incident = place.area === "incidents" ? place.incident : undefined;
  const chosen = incident === undefined ? undefined : seen.incidents?.find(({ id }) => id === incident);
  const title = titleOf(place, chosen, seen.region, language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
  return (
    <SpeakingContext value={speaking}>
      <ActingProvider value={acting}>
        <NamesProvider value={names}>
          <div className="shell">
            <Header region={seen.region} place={place} line={seen.line} />
            <Banner region={seen.region} chosen={chosen?.status} />
            {areaOf(place, seen)}
          </div>
        </NamesProvider>
      </ActingProvider>
    </SpeakingContext>
  );
};
