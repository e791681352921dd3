import { sayDay } from "@prehosp/model/time";
import { useState } from "react";
import { dayOf } from "../day-of.ts";
import { useTell } from "../language.tsx";
import { shellTexts } from "../texts/area.ts";
import { Field, type Said } from "./field.tsx";

/**
 * A day, written as people in Norway write it ("22.11.2026") or as machines do ("2026-11-22"). What is no day is said at the field
 * when it is left; a form that was sent sets `isTried`, and then an empty field is no day either, unless it `isOptional`.
 */
export const DayField = ({
  isTried = false,
  isOptional = false,
  ...field
}: Said & { readonly isTried?: boolean; readonly isOptional?: boolean; readonly disabled?: boolean }) => {
  const { t } = useTell();
  const [isLeft, setLeft] = useState(false);
  const { value, write, wrong, wrongId, disabled = false } = field;
  const day = dayOf(value);
  const isEmpty = value.trim() === "";
  const isBad = !disabled && day === undefined && (isEmpty ? isTried && !isOptional : isTried || isLeft);
  const leave = () => {
    setLeft(true);
    if (day !== undefined && value !== sayDay(day)) write(sayDay(day));
  };
  return (
    <Field
      {...field}
      size={11}
      placeholder="22.11.2026"
      onBlur={leave}
      wrong={wrong ?? (isBad && wrongId === undefined ? t(shellTexts.badDay) : undefined)}
    />
  );
};
