/**
 * Adapts the outlook to one owner by partial pooling: people differ in how often they are in touch at all, and in how much
 * a tie's rhythm tells. Two numbers say so, learnt from the owner's own past windows and drawn to the general model.
 */

/** The owner's log odds are `shift + slope × general`. */
export interface OwnerPart {
  readonly shift: number;
  readonly slope: number;
}

/** Nobody known: the general model. */
export const GENERAL_OWNER: OwnerPart = { shift: 0, slope: 1 };

/** A past window of one tie: the log odds as they stood, and whether there was contact. */
export interface PastWindow {
  readonly odds: number;
  readonly contact: boolean;
}

/** How far owners lie from the general model, standard deviations in log odds and in slope. */
const SHIFT_SD = 0.7;
const SLOPE_SD = 0.25;
/** Windows of one tie overlap and owners change: each counts as part of an independent one. */
const WINDOW_WEIGHT = 0.5;
const STEPS = 8;

/** Finds the most probable shift and slope. Without windows they are the general ones. */
export function adaptOutlook(windows: readonly PastWindow[]): OwnerPart {
  let shift = 0;
  let slope = 1;
  for (let step = 0; step < STEPS; step++) {
    let g0 = -shift / SHIFT_SD ** 2;
    let g1 = (1 - slope) / SLOPE_SD ** 2;
    let h00 = 1 / SHIFT_SD ** 2;
    let h01 = 0;
    let h11 = 1 / SLOPE_SD ** 2;
    for (const { odds, contact } of windows) {
      const p = 1 / (1 + Math.exp(-(shift + slope * odds)));
      const error = WINDOW_WEIGHT * ((contact ? 1 : 0) - p);
      const curvature = WINDOW_WEIGHT * p * (1 - p);
      g0 += error;
      g1 += error * odds;
      h00 += curvature;
      h01 += curvature * odds;
      h11 += curvature * odds * odds;
    }
    const determinant = h00 * h11 - h01 * h01;
    shift += (h11 * g0 - h01 * g1) / determinant;
    slope += (h00 * g1 - h01 * g0) / determinant;
  }
  return { shift, slope };
}
