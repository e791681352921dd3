import { Effect, Layer, PubSub, Stream } from "effect";
import * as z from "zod";
import { Feed, type Told } from "../feed.ts";

/** Settings of the memory feed: none. */
export const MemoryFeedSettings = z.object({}).meta({
  norsk: "kringkasting i minnet",
  means: "Tells readers in the same process; keeps nothing for those who come later",
});

/** Tells what is told to those of its audience who listen now. */
export const memoryFeed = (): Layer.Layer<Feed> =>
  Layer.effect(
    Feed,
    Effect.map(PubSub.unbounded<Told>(), (air) =>
      Feed.of({
        tell: (told) => Effect.asVoid(PubSub.publish(air, told)),
        hear: (audience) => Stream.fromPubSub(air).pipe(Stream.filter((told) => told.audience === audience)),
      }),
    ),
  );
