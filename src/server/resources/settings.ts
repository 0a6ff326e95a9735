/** Settings, and the owner's own addresses. */
import { z } from "zod";
import { areFirstStepsDone, endFirstSteps } from "../../app/first-steps.ts";
import { addOwnAddress, listOwnAddresses, removeOwnAddress } from "../../app/edit-owner.ts";
import { changeSetting, readSettings } from "../../app/settings.ts";
import { DATE_ORDERS, DEFAULT_SETTINGS, type SettingName } from "../../core/settings.ts";
import { endpoint } from "../endpoint.ts";
import { line, list, medium, numberOrNone, text, textOrNone } from "../shapes.ts";

const settings = z.object({
  zone: text,
  region: text,
  city: text,
  touches: numberOrNone,
  minutes: numberOrNone,
  shares: z.object({ new: z.number(), current: z.number(), past: z.number() }),
  mediaMinutes: z.partialRecord(medium, z.number()),
  callHours: z.object({ from: z.number(), until: z.number() }),
  promises: z.number(),
  forMe: z.number(),
  attemptLimit: z.number(),
  attemptDays: z.number(),
  regroupDays: z.number(),
  awayUntil: textOrNone,
  dateOrder: z.enum(["auto", ...DATE_ORDERS]),
} satisfies Record<SettingName, z.ZodType>);

const settingName = z.enum(Object.keys(DEFAULT_SETTINGS) as [SettingName, ...SettingName[]]);
const address = z.object({ kind: text, value: text });

export const SETTINGS = {
  "GET /settings": endpoint({
    summary: "The settings: the budget, the shares, the time zone.",
    thread: "quick",
    input: z.strictObject({}),
    answer: settings,
    run: ({ session }) => readSettings(session),
  }),
  "PUT /settings/:name": endpoint({
    summary: "Changes a setting, written as on the command line (`none` for none); null puts its default back.",
    thread: "writer",
    input: z.strictObject({ name: settingName, value: z.string().max(200).nullable() }),
    answer: settings,
    run: ({ session }, { name, value }) => changeSetting(session, name, value ?? undefined),
  }),
  "GET /owner": endpoint({
    summary: "The owner's name and own addresses, by which Kith tells who wrote to whom.",
    thread: "quick",
    input: z.strictObject({}),
    answer: z.object({
      name: textOrNone,
      addresses: list(address),
      /** Whether the questions after the first reading were answered, or put away. */
      isAsked: z.boolean(),
    }),
    run: async ({ session }) => ({
      ...(await listOwnAddresses(session)),
      isAsked: await areFirstStepsDone(session),
    }),
  }),
  "PUT /owner/asked": endpoint({
    summary: "The questions after the first reading were answered, or put away.",
    thread: "writer",
    input: z.strictObject({}),
    answer: z.object({ isAsked: z.literal(true) }),
    async run({ session }) {
      await endFirstSteps(session);
      return { isAsked: true as const };
    },
  }),
  "POST /owner/addresses": endpoint({
    summary: "An address is the owner's.",
    thread: "writer",
    input: z.strictObject({ address: line }),
    answer: address,
    run: ({ session }, input) => addOwnAddress(session, input.address),
  }),
  "POST /owner/addresses/remove": endpoint({
    summary: "An address is not the owner's after all.",
    thread: "writer",
    input: z.strictObject({ address: line }),
    answer: address,
    run: ({ session }, input) => removeOwnAddress(session, input.address),
  }),
};
