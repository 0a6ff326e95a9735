/** Browsers that may see the data: listed, invited by a code for a phone's camera, revoked. */
import encodeQr from "qr";
import { z } from "zod";
import { Failure } from "../../core/failure.ts";
import type { Device } from "../devices.ts";
import { frontEndpoint } from "../front-endpoint.ts";
import { line, list, text } from "../shapes.ts";

const shownDevice = z.object({
  id: text,
  name: text,
  openedAt: text,
  seenAt: text,
  /** Whether it is the one that asks. */
  current: z.boolean(),
});

export const DEVICES = {
  "GET /session": frontEndpoint({
    summary:
      "The device that asks, whether it sees the example network instead of the owner's data, and why data that were to be opened were not.",
    input: z.strictObject({}),
    answer: shownDevice.extend({ example: z.boolean(), trouble: z.string().nullable() }),
    run: async ({ device, example, reopening }) => ({
      ...show(device, device),
      ...{ example, trouble: reopening.trouble() },
    }),
  }),
  "PUT /place": frontEndpoint({
    summary:
      "Shows the example network in a throw-away place, or the owner's own data; what was thrown away goes without trace.",
    input: z.strictObject({ example: z.boolean() }),
    /** The path that opens what is served from now on; it answers within a few seconds. */
    answer: z.object({ link: text }),
    run: async ({ reopening }, { example }) => ({ link: await reopening.change(example) }),
  }),
  "GET /devices": frontEndpoint({
    summary: "Browsers that were opened by a link, the latest first.",
    input: z.strictObject({}),
    answer: z.object({ devices: list(shownDevice) }),
    async run({ devices, device }) {
      return { devices: (await devices.list()).map((one) => show(one, device)).reverse() };
    },
  }),
  "POST /devices/invite": frontEndpoint({
    summary:
      "Makes a link that opens one more browser, once, within a quarter of an hour; as a picture, for a phone's camera.",
    input: z.strictObject({}),
    answer: z.object({
      url: text,
      /** The link as a QR code: a whole SVG, to be shown as a picture. */
      svg: text,
      /** Whether another machine can reach the address, and whether over https: else installing and offline reading are not to be had there. */
      reach: z.enum(["https", "http", "this-machine"]),
    }),
    async run({ devices, now, address }) {
      const url = `${address}/open?once=${await devices.invite(now)}`;
      return { url, svg: encodeQr(url, "svg"), reach: reachOf(address) };
    },
  }),
  "DELETE /devices/:id": frontEndpoint({
    summary: "Revokes a device: it sees nothing from then on.",
    input: z.strictObject({ id: line }),
    answer: z.object({ id: text }),
    async run({ devices }, { id }) {
      if (!(await devices.revoke(id))) throw new Failure("not-found", "There is no such device");
      return { id };
    },
  }),
};

function show({ id, name, openedAt, seenAt }: Device, current: Device): z.input<typeof shownDevice> {
  const moment = (at: number): string => new Date(at).toISOString();
  return { id, name, openedAt: moment(openedAt), seenAt: moment(seenAt), current: id === current.id };
}

function reachOf(address: string): "https" | "http" | "this-machine" {
  if (address.startsWith("https:")) return "https";
  return /^http:\/\/(?:127\.0\.0\.1|localhost)(?::|$)/.test(address) ? "this-machine" : "http";
}
