/** A rectangle on the paper. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rectangle at a place, so wide and high. */
export const areaOf = (left: number, top: number, width: number, height: number): Area => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
});

/** Whether two rectangles have no point in common but edges. */
export const apart = (a: Area, b: Area): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
