import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What the page says of whom one is. */
export const actingTexts = {
  youAre: all("Du er", "Du er", "You are"),
  manyRoles: all("flere roller", "fleire roller", "several roles"),
  roles: {
    operator: all("operatør", "operatør", "operator"),
    "medical-director": all("medisinsk ansvarlig", "medisinsk ansvarleg", "medical director"),
    coordinator: all("koordinator", "koordinator", "coordinator"),
    instructor: all("instruktør", "instruktør", "instructor"),
    "registry-officer": all("registeransvarlig", "registeransvarleg", "registry officer"),
    planner: all("planlegger", "planleggar", "planner"),
    administrator: all("administrator", "administrator", "administrator"),
    adapter: all("system", "system", "system"),
  },
  namesClosed: all(
    "Navnene er forseglet. Bare koordinator eller instruktør i {organisation} kan åpne dem; her er du {me}.",
    "Namna er forsegla. Berre koordinator eller instruktør i {organisation} kan opne dei; her er du {me}.",
    "The names are sealed. Only a coordinator or instructor of {organisation} may open them; here you are {me}.",
  ),
  namesChoose: all(
    "I demonstrasjonen velger du øverst hvem du er.",
    "I demonstrasjonen vel du øvst kven du er.",
    "In the demonstration you choose at the top who you are.",
  ),
} as const;
