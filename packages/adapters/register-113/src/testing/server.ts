import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

type Row = Record<string, unknown>;

/** One that the server holds; `user` is its owner. */
interface Held {
  readonly row: Row;
  readonly user: number;
  readonly modified: string;
  readonly deleted?: string;
}

/** What the server says once instead of its own answer. */
export type Mishap =
  | { readonly status: number; readonly text?: string; readonly headers?: Readonly<Record<string, string>> }
  | "half"
  | "silent"
  | "hang-up";

/** How the server behaves as long as it is not told otherwise. */
export interface Habits {
  /** Which requests go wrong: the path and how many came before it; undefined = its own answer. */
  mishap?: ((path: string, before: number) => Mishap | undefined) | undefined;
  /** Rows are counted from 0 or from 1: which is not documented. */
  countsFrom: 0 | 1;
  /** Pages hold half of what was asked for, with more behind. */
  halfPages: boolean;
  /** Every page is the first. */
  ignoresFromRow: boolean;
  /** `max_rows` is taken for the number of the last row and not for the length of a page. */
  capsAll: boolean;
  /** Runs after each page of a search. */
  afterPage?: (() => void) | undefined;
}

const US = 7;
const THEM = 8;
const MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");
const PUBLIC =
  /^(ASSET_ID|ASSET_GUID|SITE_.*|OPENING_.*|ACTIVE_DATE_LIMITED|ACTIVE_(FROM|TO)_DATE|IS_.*|(CREATED|MODIFIED)_DATE)$/;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
};

const sinceOf = (text: string | null): string => {
  const [day = "", month = "", year = ""] = (text ?? "").split("-");
  return text === null ? "" : `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, "0")}-${day}`;
};

const written = (payload: Row): Row =>
  Object.fromEntries(
    Object.entries(payload).flatMap(([field, value]) => (value === null ? [] : [[field.toUpperCase(), value]])),
  );

/**
 * A register as its public clients show it: OAuth2 client credentials with Basic, search by pages, deleted and inactive since a day,
 * our own written by lower-case names, messages to owners; it says who answers for nothing. No row of it is real.
 */
export const registerServer = async (credentials = { id: "klient", secret: "hemmelig" }) => {
  const held = new Map<string, Held>();
  const messages: { readonly guid: string; readonly title: string; readonly body: string; readonly via: string }[] = [];
  const requests: string[] = [];
  const tokens = new Set<string>();
  const habits: Habits = { countsFrom: 1, halfPages: false, ignoresFromRow: false, capsAll: false };
  let count = 0;

  const today = () => new Date().toISOString();
  const set = (guid: string, change: Row, more: Partial<Held> = {}): void => {
    const one = held.get(guid) ?? { row: { ASSET_ID: (count += 1), ASSET_GUID: guid }, user: THEM };
    const modified = today();
    held.set(guid, { ...one, modified, ...more, row: { ...one.row, ...change, MODIFIED_DATE: modified } });
  };
  const newGuid = () => crypto.randomUUID().replaceAll("-", "").toUpperCase();
  const listOf = (wanted: (one: Held) => boolean, since: string) =>
    [...held.values()].filter((one) => wanted(one) && one.modified >= since);
  const shown = ({ row, user }: Held): Row =>
    user === US
      ? { ...row, OWNER_USER_ID: user }
      : Object.fromEntries(Object.entries(row).filter(([field]) => PUBLIC.test(field)));
  const answer = (more: Row) => ({ API_MESSAGE: "OK", API_CURRENT_USER_ID: US, ...more });
  const error = (text: string) => ({ status: 200, body: { API_ERROR: text, API_MESSAGE: "FEIL" } });
  const isActive = (one: Held) => one.deleted === undefined && one.row["ACTIVE"] !== "N";
  const isInactive = (one: Held) => one.deleted === undefined && one.row["ACTIVE"] === "N";

  const search = (query: URLSearchParams) => {
    const all = listOf(isActive, sinceOf(query.get("updated_since")));
    const most = Number(query.get("max_rows") ?? 50);
    const from = habits.ignoresFromRow
      ? 0
      : Math.max(0, Number(query.get("from_row") ?? habits.countsFrom) - habits.countsFrom);
    const size = habits.capsAll ? Math.max(0, most - from) : habits.halfPages ? Math.ceil(most / 2) : most;
    const page = all
      .slice(from, from + size)
      .map((one) => ({ ...shown(one), IS_OPEN: Math.random() < 0.5 ? "Y" : "N" }));
    return { status: 200, body: answer({ ASSETS: page }) };
  };

  const ofOne = (method: string, guid: string, act: string | undefined, body: Row) => {
    const one = held.get(guid);
    if (one === undefined || one.deleted !== undefined) return { status: 404, body: { API_MESSAGE: "finnes ikke" } };
    if (method === "GET" && act === undefined) return { status: 200, body: answer({ ASSETS: [shown(one)] }) };
    if (method === "POST" && act === "message") {
      const { message_title: title, message_body: text, send_via: via } = body;
      messages.push({ guid, title: String(title), body: String(text), via: String(via) });
      return { status: 200, body: answer({}) };
    }
    if (one.user !== US) return error("Du eier ikke denne hjertestarteren: Kari Prøvesen, 90 00 00 00");
    if (method === "PUT" && (act === "active" || act === "inactive"))
      set(guid, { ACTIVE: act === "active" ? "Y" : "N", ACTIVE_MODIFIED_DATE: today() });
    else if (method === "PUT" && act === undefined) {
      const kept = Object.entries(one.row).filter(([field]) => !(field.toLowerCase() in body));
      held.set(guid, { ...one, row: Object.fromEntries(kept) });
      set(guid, written(body));
    } else if (method === "DELETE" && act === undefined) set(guid, {}, { deleted: today() });
    else return { status: 405, body: {} };
    return { status: 200, body: answer({ ASSET: { ASSET_GUID: guid } }) };
  };

  const answered = (method: string, url: URL, body: Row): { readonly status: number; readonly body: Row } => {
    const [list, act] = url.pathname
      .replace("/ords/api/v1/assets/", "")
      .split("/")
      .filter((part) => part !== "");
    const since = sinceOf(url.searchParams.get("since_date"));
    const rows = (all: readonly Held[]) => ({ status: 200, body: answer({ ASSETS: all.map(shown) }) });
    if (list === undefined && method === "GET")
      return rows(listOf((one) => one.user === US && one.deleted === undefined, ""));
    if (list === undefined && method === "POST") {
      const guid = newGuid();
      set(guid, { ...written(body), ACTIVE: "N" }, { user: US });
      return { status: 201, body: answer({ ASSET: { ASSET_GUID: guid } }) };
    }
    if (list === "search") return search(url.searchParams);
    if (list === "inactive") return rows(listOf(isInactive, since));
    if (list === "deleted") {
      const gone = listOf((one) => one.deleted !== undefined, since);
      return {
        status: 200,
        body: answer({
          ASSETS: gone.map(({ row, deleted }) => ({ ASSET_GUID: row["ASSET_GUID"], DELETED_SINCE: deleted })),
        }),
      };
    }
    return ofOne(method, decodeURIComponent(list ?? ""), act, body);
  };

  const server = createServer((request, response) => {
    void (async () => {
      const text = await bodyOf(request);
      const url = new URL(request.url ?? "/", "http://register");
      const mishap = habits.mishap?.(url.pathname, requests.filter((one) => one.endsWith(url.pathname)).length);
      requests.push(`${request.method} ${url.pathname}`);
      const say = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) =>
        void response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
      if (mishap === "silent") return;
      if (mishap === "hang-up") return void request.socket.destroy();
      if (typeof mishap === "object") return say(mishap.status, mishap.text ?? "", mishap.headers);
      if (url.pathname === "/ords/api/oauth/token") {
        const basic = `Basic ${Buffer.from(`${credentials.id}:${credentials.secret}`).toString("base64")}`;
        if (request.headers.authorization !== basic || text !== "grant_type=client_credentials")
          return say(401, JSON.stringify({ error: "invalid_client" }));
        const token = crypto.randomUUID();
        tokens.add(token);
        return say(200, JSON.stringify({ access_token: token, token_type: "bearer", expires_in: 3600 }));
      }
      if (!tokens.has(request.headers.authorization?.replace("Bearer ", "") ?? "")) return say(401, "");
      const { status, body } = answered(request.method ?? "", url, text === "" ? {} : (JSON.parse(text) as Row));
      const all = JSON.stringify(body);
      say(status, mishap === "half" ? all.slice(0, all.length / 2) : all);
      if (url.pathname.endsWith("/search/")) habits.afterPage?.();
    })();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ords/api/v1/`,
    habits,
    /** What was asked, oldest first, without what was sent. */
    requests,
    messages,
    /** Rows that stand in the register, with what only it knows. */
    standing: () => [...held.values()].flatMap(({ row, deleted }) => (deleted === undefined ? [row] : [])),
    /** Somebody else's comes to stand there, or is changed; gives its key. */
    lay: (row: Row, guid = newGuid()) => {
      set(guid, { ACTIVE: "Y", ...row });
      return guid;
    },
    /** Its owner takes it out. */
    remove: (guid: string) => set(guid, {}, { deleted: today() }),
    /** No token is good any more. */
    forgetTokens: () => tokens.clear(),
    clear: () => {
      held.clear();
      requests.length = 0;
      messages.length = 0;
      for (const habit of ["mishap", "afterPage"] as const) habits[habit] = undefined;
      Object.assign(habits, { countsFrom: 1, halfPages: false, ignoresFromRow: false, capsAll: false });
    },
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};
