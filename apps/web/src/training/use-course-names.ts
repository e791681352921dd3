import type { Text } from "@prehosp/model";
import { useEffect, useState } from "react";
import { useTell } from "../language.tsx";
import { trainingHub } from "./hub.ts";

/** What courses are called; one that the catalogue does not have is shown by its id. */
export const useCourseNames = (): ((id: string) => string) => {
  const { t } = useTell();
  const [titles, set] = useState<ReadonlyMap<string, Text>>(new Map());
  useEffect(() => {
    void trainingHub.courses().then((answer) => {
      if (answer.ok) set(new Map(answer.value.courses.map(({ id, title }) => [id, title])));
    });
  }, []);
  return (id) => t(titles.get(id), id);
};
