/** The state of a tie as a shape, so that nobody needs the colour. */
import { useTranslation } from "react-i18next";
import type { TieState } from "../../core/tie/state.ts";

const SHAPES: Readonly<Record<TieState, string>> = {
  known: "·",
  new: "✦",
  active: "●",
  fading: "◐",
  dormant: "○",
  resting: "☾",
  "let-go": "–",
  never: "×",
};

export function StateMark({ state }: { readonly state: TieState }) {
  const { t } = useTranslation();
  const name = t(`states.${state}`);
  return (
    <span role="img" aria-label={name} title={name} style={{ color: "var(--kith-accent)" }}>
      {SHAPES[state]}
    </span>
  );
}
