/** Draws docs/pictures/outlook.svg from the shipped model: three rhythms, and what a growing silence makes of each. Run after a refit. */
import { writeFileSync } from "node:fs";
import { historyOn } from "../src/core/plan/testing.ts";
import { outlookOf } from "../src/core/tie/outlook.ts";
import { computeStatistics } from "../src/core/tie/statistics.ts";

const RHYTHMS = [
  // Labels stand so many days from the left, and so far below their line.
  { gap: 7, color: "#2f6f4f", label: "in touch weekly", beside: 27, below: -12 },
  { gap: 30, color: "#b3672b", label: "monthly", beside: 45, below: -14 },
  { gap: 90, color: "#5a5fa8", label: "quarterly", beside: 12, below: 30 },
];
const LAST = 3000;
const LONGEST = 180;
const x = (silence) => 70 + (silence / LONGEST) * 560;
const y = (probability) => 300 - probability * 250;

const lines = RHYTHMS.map(({ gap, color, label, beside, below }) => {
  // Two years of contact, a little uneven as people are.
  const count = Math.round(730 / gap);
  const days = Array.from({ length: count }, (_, i) => LAST - Math.round(gap * (count - 1 - i + (i % 2 ? 0 : 0.25))));
  const history = historyOn([...new Set([...days, LAST])].sort((a, b) => a - b));
  const at = (silence) => outlookOf(computeStatistics(history, LAST + silence), { history }).probability;
  const points = Array.from({ length: LONGEST / 3 + 1 }, (_, i) => `${x(3 * i).toFixed(1)},${y(at(3 * i)).toFixed(1)}`);
  return `<polyline points="${points.join(" ")}" fill="none" stroke="${color}" stroke-width="3"/>
<text x="${x(beside)}" y="${(y(at(beside)) + below).toFixed(1)}" fill="${color}">${label}</text>`;
});
const grid = [0, 0.25, 0.5, 0.75, 1].map(
  (p) =>
    `<line x1="70" x2="630" y1="${y(p)}" y2="${y(p)}" stroke="#e2dccf"/><text x="60" y="${y(p) + 5}" text-anchor="end">${p * 100} %</text>`,
);
const ticks = [0, 30, 60, 90, 120, 150, 180].map(
  (day) => `<text x="${x(day)}" y="322" text-anchor="middle">${day}</text>`,
);
writeFileSync(
  "docs/pictures/outlook.svg",
  `<svg xmlns="http://www.w3.org/2000/svg" width="680" height="360" viewBox="0 0 680 360" role="img">
<title>Chance of contact within four weeks, by days of silence, for three rhythms</title>
<rect width="680" height="360" rx="10" fill="#faf7f2" stroke="#e2dccf"/>
<g font-family="system-ui, sans-serif" font-size="14" fill="#57524a">
<text x="70" y="32">Chance of contact within four weeks, if nobody does anything</text>
${grid.join("\n")}
${ticks.join("\n")}
<text x="350" y="346" text-anchor="middle">days since you two were last in touch</text>
${lines.join("\n")}
</g>
</svg>
`,
);
