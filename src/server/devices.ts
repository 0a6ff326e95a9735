/** Which browsers may see the data: each was opened by a one-time link, keeps a secret in its cookie, and can be revoked. */
import { createHash, randomBytes } from "node:crypto";
import type { Instant } from "../core/day.ts";

export interface Device {
  readonly id: string;
  /** What it calls itself: `Firefox on Linux`. */
  readonly name: string;
  /** The cookie's secret, hashed. */
  readonly secretHash: string;
  readonly openedAt: Instant;
  readonly seenAt: Instant;
}

/** A link that was made and not used yet, its secret hashed. */
export interface OneTimeLink {
  readonly secretHash: string;
  readonly madeAt: Instant;
}

/** Where devices and links are kept between runs. What is read may be written by another process meanwhile. */
export interface DeviceKeeper {
  readDevices(): Promise<readonly Device[]>;
  writeDevices(devices: readonly Device[]): Promise<void>;
  addLink(link: OneTimeLink): Promise<void>;
  /** Takes the link away and gives it: only one of those who ask at once gets it. */
  takeLink(secretHash: string): Promise<OneTimeLink | undefined>;
}

export interface Devices {
  /** Makes a secret for a one-time link. */
  invite(now: Instant): Promise<string>;
  /** Opens a browser by a link's secret: gives the secret for its cookie, or undefined when the link does not hold. */
  open(linkSecret: string, name: string, now: Instant): Promise<string | undefined>;
  /** The device of a cookie. */
  find(secret: string, now: Instant): Promise<Device | undefined>;
  list(): Promise<readonly Device[]>;
  /** False when there is no such device. */
  revoke(id: string): Promise<boolean>;
}

const LINK_MS = 15 * 60_000;
/** How exactly it is remembered when a device was seen. */
const SEEN_MS = 3_600_000;
/** A device that was not seen for so long has to be opened again. */
const FORGOTTEN_MS = 180 * 86_400_000;

/** Makes a secret for a one-time link; another process may do so for a server that runs. */
export async function inviteDevice(keeper: Pick<DeviceKeeper, "addLink">, now: Instant): Promise<string> {
  const secret = drawSecret();
  await keeper.addLink({ secretHash: hashOf(secret), madeAt: now });
  return secret;
}

export async function openDevices(keeper: DeviceKeeper): Promise<Devices> {
  let devices = await keeper.readDevices();
  async function replace(next: readonly Device[]): Promise<void> {
    devices = next;
    await keeper.writeDevices(next);
  }
  return {
    invite: (now) => inviteDevice(keeper, now),
    async open(linkSecret, name, now) {
      const link = await keeper.takeLink(hashOf(linkSecret));
      if (link === undefined || now - link.madeAt > LINK_MS) return undefined;
      const secret = drawSecret();
      const id = randomBytes(6).toString("hex");
      const fresh = { id, name, secretHash: hashOf(secret), openedAt: now, seenAt: now };
      await replace([...devices.filter(({ seenAt }) => now - seenAt < FORGOTTEN_MS), fresh]);
      return secret;
    },
    async find(secret, now) {
      const secretHash = hashOf(secret);
      const found = devices.find((device) => device.secretHash === secretHash);
      if (found === undefined || now - found.seenAt >= FORGOTTEN_MS) return undefined;
      if (now - found.seenAt < SEEN_MS) return found;
      const seen = { ...found, seenAt: now };
      await replace(devices.map((device) => (device === found ? seen : device)));
      return seen;
    },
    list: () => Promise.resolve(devices),
    async revoke(id) {
      const left = devices.filter((device) => device.id !== id);
      if (left.length === devices.length) return false;
      await replace(left);
      return true;
    },
  };
}

/** 256 bits in letters that an address takes. */
function drawSecret(): string {
  return randomBytes(32).toString("base64url");
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

const BROWSERS = [
  ["Firefox", /Firefox\//],
  ["Edge", /Edg\//],
  ["Samsung Internet", /SamsungBrowser\//],
  ["Chrome", /Chrom(?:e|ium)\//],
  ["Safari", /Safari\//],
] as const;
const SYSTEMS = [
  ["Android", /Android/],
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Windows", /Windows/],
  ["macOS", /Macintosh/],
  ["Linux", /Linux|X11/],
] as const;

/** Names a device by what its browser says of itself. */
export function nameDevice(agent: string | undefined): string {
  const find = (names: readonly (readonly [string, RegExp])[]): string | undefined =>
    names.find(([, pattern]) => pattern.test(agent ?? ""))?.[0];
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)];
  return system === undefined ? (browser ?? "A browser") : `${browser ?? "A browser"} on ${system}`;
}
