import { once } from "node:events";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";

/**
 * A line of one's own to a hub, to be cut and mended: whatever asks over it – a page, a new one, a worker behind them – is without
 * network at once, which no switch in the browser promises of a worker that has just woken. The caller ends it.
 */
export const cableTo = async (hub: string) => {
  const { hostname, port } = new URL(hub);
  const ends = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      // Whoever is cut off says so; that is what it is for.
      end.on("error", () => undefined);
      end.once("close", () => {
        ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
    if (isCut) near.destroy();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    isCut = true;
    for (const end of ends) end.destroy();
  };
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    cut,
    mend: () => {
      isCut = false;
    },
    end: () => {
      cut();
      server.close();
    },
  };
};
