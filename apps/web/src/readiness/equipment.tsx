import { Button, Heading, Table } from "@digdir/designsystemet-react";
import { stockTexts } from "@prehosp/competence";
import { known } from "@prehosp/model/absence";
import { instantOf, osloDay } from "@prehosp/model/time";
import { absenceText } from "../absence-text.ts";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { readinessTexts } from "../texts/readiness.ts";
import { Wide } from "../way/wide.tsx";
import { readiness } from "./ask.ts";
import { ExpiryForm } from "./expiry-form.tsx";
import { PlaceForm } from "./place-form.tsx";
import { SaidRefused } from "./said-refused.tsx";
import { said, useSaying } from "./use-saying.ts";
import type { UnitSeen } from "./words.ts";

type Stock = UnitSeen["stock"];

/** What a unit carries with its expiry, what is to be refilled, and what is put in. */
export const Equipment = ({
  unit,
  stock: { items, refill },
  again,
}: {
  readonly unit: string;
  readonly stock: Stock;
  readonly again: () => void;
}) => {
  const { t, language } = useTell();
  const { isSaying, problem, refused, say } = useSaying(again);
  const today = osloDay(instantOf(Date.now()));
  const happened = (item: string, kind: "used" | "removed") =>
    say(() => readiness.equipment(unit, { ...said(unit), item, kind }));
  const expiry = (expires: Stock["items"][number]["expires"]) => {
    if (known(expires))
      return `${dayText(expires, language)}${expires < today ? ` – ${t(readinessTexts.expired)}` : ""}`;
    return expires.absent === "not-applicable" ? t(readinessTexts.neverExpires) : absenceText(expires, language);
  };
  const title = `equipment-${unit}`;
  return (
    <section aria-labelledby={title}>
      <Heading level={3} data-size="2xs" id={title}>
        {t(readinessTexts.equipment)}
      </Heading>
      <SaidRefused problem={problem} refused={refused} />
      {items.length === 0 ? (
        <p className="quiet">{t(readinessTexts.noEquipment)}</p>
      ) : (
        <Wide labelledBy={title}>
          <Table data-size="sm" className="table">
            <Table.Head>
              <Table.Row>
                {[readinessTexts.kind, readinessTexts.item, readinessTexts.expires, readinessTexts.change].map(
                  (text) => (
                    <Table.HeaderCell key={text.nb}>{t(text)}</Table.HeaderCell>
                  ),
                )}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {items.map(({ item, stock, expires }) => (
                <Table.Row key={item} data-item={item}>
                  <Table.Cell>{t(stockTexts[stock])}</Table.Cell>
                  <Table.Cell>{item}</Table.Cell>
                  <Table.Cell className={known(expires) && expires < today ? "expired" : undefined}>
                    {expiry(expires)}
                  </Table.Cell>
                  <Table.Cell>
                    <span className="chips">
                      {(["used", "removed"] as const).map((kind) => (
                        <Button
                          key={kind}
                          data-size="sm"
                          variant="tertiary"
                          disabled={isSaying}
                          onClick={() => void happened(item, kind)}
                        >
                          {t(readinessTexts[kind])} <span className="hidden">{item}</span>
                        </Button>
                      ))}
                    </span>
                    <ExpiryForm unit={unit} item={item} again={again} />
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </Wide>
      )}
      {refill.length > 0 && (
        <>
          <Heading level={4} data-size="2xs">
            {t(readinessTexts.refill)}
          </Heading>
          <ul className="refill">
            {refill.map(({ item, stock }) => (
              <li key={item}>
                {t(stockTexts[stock])} {item}
                <PlaceForm unit={unit} stock={stock} replaces={item} again={again} />
              </li>
            ))}
          </ul>
        </>
      )}
      <PlaceForm unit={unit} again={again} />
    </section>
  );
};
