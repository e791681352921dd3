import { Schedule, Stream } from "effect";
import { HttpServerResponse } from "effect/http";

const encoder = new TextEncoder();

export interface Event {
  readonly event: string;
  readonly id?: string;
  readonly data: unknown;
}

const written = ({ event, id, data }: Event) =>
  encoder.encode(`${id ? `id: ${id}\n` : ""}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

/** Server-sent events, with a comment every 15 s so that proxies keep the line open and dead readers are noticed. */
export const sse = <E>(events: Stream.Stream<Event, E>) =>
  HttpServerResponse.stream(
    Stream.merge(
      Stream.concat(Stream.succeed(encoder.encode(": hub\n\n")), Stream.map(events, written)),
      Stream.fromSchedule(Schedule.spaced("15 seconds")).pipe(Stream.map(() => encoder.encode(": still here\n\n"))),
    ),
    { contentType: "text/event-stream", headers: { "cache-control": "no-store", "x-accel-buffering": "no" } },
  );
