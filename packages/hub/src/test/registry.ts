import { type Answer, type Started, ask, demo, incident } from "./hub.ts";

export const A = "11111111-1111-4111-8111-111111111111";
export const B = "22222222-2222-4222-8222-222222222222";

/** Screens at the registers of a hub, each with a window of its own that counts what it sends. */
export const registerOf = (hub: Pick<Started, "url">) => {
  const at = `${hub.url}/api/v1/registry`;
  const counts = new Map<string, number>();
  const next = (window: string): number => {
    counts.set(window, (counts.get(window) ?? 0) + 1);
    return counts.get(window)!;
  };
  const as = (credential?: string) =>
    credential === undefined ? {} : { headers: { authorization: `Bearer ${credential}` } };
  return {
    at,
    open: (json: object, who?: string): Promise<Answer> => ask(`${at}/forms`, { json, ...as(who) }),
    read: (form: string): Promise<Answer> => ask(`${at}/forms/${form}`),
    list: (query = ""): Promise<Answer> => ask(`${at}/forms${query}`),
    write: (
      form: string,
      path: string,
      window: string,
      seen: number,
      more: object,
      n = next(window),
    ): Promise<Answer> => ask(`${at}/forms/${form}/${path}`, { json: { window, n, seen, ...more } }),
  };
};

/** The demonstration's arrest, received and handed over, so that the chain has a case to fill a form with. */
export const arrestIn = async ({ url }: Pick<Started, "url">): Promise<string> => {
  const said = incident();
  await ask(`${url}/api/v1/incidents`, { json: said });
  const { afterSeconds: _, ...decision } = demo.decision!;
  await ask(`${url}/api/v1/incidents/${said.id}/decisions`, { json: decision });
  for (const json of demo.times) await ask(`${url}/api/v1/incidents/${said.id}/times`, { json });
  await ask(`${url}/api/v1/incidents/${said.id}/handover`, { json: {} });
  return said.id;
};
