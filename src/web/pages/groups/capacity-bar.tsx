/** The weekly budget as one bar, each group's wish stacked against it; what goes over is hatched. */
import { Text } from "@mantine/core";
import { useId } from "react";
import type { AnswerOf } from "../../api/client.ts";

const WIDTH = 800;
const HEIGHT = 28;
const SHADES = [0.95, 0.75, 0.58, 0.44, 0.33, 0.25];

export function CapacityBar({ capacity }: { readonly capacity: AnswerOf<"GET /groups">["capacity"] }) {
  const hatch = useId();
  const whole = Math.max(capacity.asked, capacity.budget, 0.1);
  const x = (touches: number): number => (WIDTH * touches) / whole;
  let from = 0;
  const parts = capacity.groups.map((group, index) => {
    const start = from;
    from += group.asked;
    return { ...group, start, opacity: SHADES[index % SHADES.length] ?? 0.5 };
  });
  return (
    <figure style={{ margin: 0 }}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" role="img" aria-label={capacity.text}>
        <defs>
          <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="8" stroke="var(--kith-paper)" strokeWidth="4" />
          </pattern>
        </defs>
        {parts.map(({ id, name, start, asked, opacity }) => (
          <rect key={id} x={x(start)} width={x(asked)} height={HEIGHT} fill="var(--kith-accent)" opacity={opacity}>
            <title>{`${name}: ${asked.toFixed(1)}`}</title>
          </rect>
        ))}
        {capacity.asked > capacity.budget && (
          <rect
            x={x(capacity.budget)}
            width={x(capacity.asked - capacity.budget)}
            height={HEIGHT}
            fill={`url(#${hatch})`}
          />
        )}
        <line
          x1={x(capacity.budget)}
          x2={x(capacity.budget)}
          y1={0}
          y2={HEIGHT}
          stroke="var(--kith-ink)"
          strokeWidth={2}
        />
      </svg>
      <Text component="figcaption" fz="sm" c="dimmed">
        {capacity.text}
      </Text>
    </figure>
  );
}
