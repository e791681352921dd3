import { CoveragePage } from "./coverage-page.tsx";
import { ListPage } from "./list-page.tsx";
import { OnePage } from "./one-page.tsx";
import { SyncPage } from "./sync-page.tsx";

/** The area of defibrillators by the steps of its address: the list, one, another register, and who has one in reach. */
export const DefibrillatorsPage = ({ at: [part, id] }: { readonly at: readonly string[] }) => {
  if (part === "synk") return <SyncPage />;
  if (part === "dekning") return <CoveragePage />;
  if (part === "en" && id !== undefined) return <OnePage key={id} id={id} />;
  return <ListPage />;
};
