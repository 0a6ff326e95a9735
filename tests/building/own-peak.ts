import { readFileSync } from "node:fs";

/**
 * The most memory that this process took up, in megabytes. On Linux from its own book-keeping: what `resourceUsage` says
 * there begins with the size of the process that started this one, seen with a test worker of 580 MB (November 2026).
 */
export function ownPeakMb(): number {
  const kilobytes = process.platform === "linux" ? statusOf("VmHWM") : process.resourceUsage().maxRSS;
  return Math.round(kilobytes / 1024);
}

function statusOf(name: string): number {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(readFileSync("/proc/self/status", "utf8"));
  if (found === null) throw new Error(`/proc/self/status tells no ${name}`);
  return Number(found[1]);
}
