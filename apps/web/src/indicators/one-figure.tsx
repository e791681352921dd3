import { Card, Heading } from "@digdir/designsystemet-react";
import type { AnyMeasurement, Indicator } from "@prehosp/indicators";
import { useTell } from "../language.tsx";
import { About } from "./about.tsx";
import { Counts } from "./counts.tsx";
import { excludedOf } from "./excluded-of.ts";
import { FigureLine } from "./figure-line.tsx";

/** One indicator in the list: its figure of the region, what it rests on, and its definition. */
export const OneFigure = ({
  definition,
  measurement,
  href,
}: {
  readonly definition: Indicator;
  readonly measurement: AnyMeasurement;
  readonly href: string;
}) => {
  const { t } = useTell();
  return (
    <Card className="measurement" data-color="neutral" data-indicator={definition.id}>
      <Heading level={3} data-size="2xs">
        <a href={href}>{t(definition.label)}</a>
      </Heading>
      <p className="quiet">{t(definition.population)}</p>
      <FigureLine measurement={measurement} />
      <Counts measurement={measurement} />
      <About definition={definition} excluded={excludedOf(measurement)} />
    </Card>
  );
};
