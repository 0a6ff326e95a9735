/** Draws docs/pictures/plan.svg: what the terminal shows of the example network's plan on a fixed day. Run after a change of words. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const DAY = "2026-11-23";
const COLUMNS = 80;
/** Where the list of those left out begins: the picture ends before it. */
const END = "Left for another week";

const { SHOWN_SEED, generateExample } = await import("../src/example/generate-example.ts");
const place = mkdtempSync(join(tmpdir(), "kith-picture-"));
try {
  for (const { path, text, modifiedOn } of generateExample({ seed: SHOWN_SEED, lastDay: DAY }).files) {
    const file = join(place, "files", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, new Date(`${modifiedOn}T12:00:00Z`), new Date(`${modifiedOn}T12:00:00Z`));
  }
  const kith = (...args) =>
    execFileSync(process.execPath, ["bin/kith-from-source.mjs", "--home", join(place, "home"), ...args], {
      encoding: "utf8",
      env: { ...process.env, TZ: "Europe/Berlin" },
    });
  kith("import", join(place, "files"));
  mkdirSync("docs/pictures", { recursive: true });
  const [plan] = kith("plan", "--as-of", DAY).split(END);
  writeFileSync("docs/pictures/plan.svg", drawTerminal(plan.trimEnd().split("\n").map(cut)));
} finally {
  rmSync(place, { recursive: true, force: true });
}

/** A terminal breaks a long link; the picture leaves out its end. */
function cut(line) {
  return line.length > COLUMNS ? `${line.slice(0, COLUMNS - 1)}…` : line;
}

function drawTerminal(lines) {
  const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const rows = lines.map((line, index) => {
    const heading = /^\d+\. /.test(line);
    const style = heading ? ' font-weight="600" fill="#1f5c44"' : "";
    return `<text x="28" y="${64 + index * 20}" xml:space="preserve"${style}>${escape(line)}</text>`;
  });
  const height = 84 + lines.length * 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="${height}" viewBox="0 0 760 ${height}" role="img">
<rect width="760" height="${height}" rx="10" fill="#faf7f2" stroke="#e2dccf"/>
<text x="28" y="34" font-family="monospace" font-size="14" fill="#8a8374">$ kith plan</text>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, monospace" font-size="14" fill="#2b2a27">
${rows.join("\n")}
</g>
</svg>
`;
}
