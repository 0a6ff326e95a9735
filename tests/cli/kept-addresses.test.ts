/** Addresses met in mail that are no contacts: found by a word, and made contacts by one command. */
import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { OWNER_ADDRESS, clearMailbox } from "../building/source-text.ts";
import { type Desk, openDesk } from "./harness.ts";

const LENA = "Lena Käfer <lena@holm.example>";

async function openOffice(): Promise<Desk> {
  const desk = await openDesk();
  const id = "asked";
  const mail = clearMailbox(
    { id, from: `Ines Norte <${OWNER_ADDRESS}>`, to: "Otto Holm <otto@holm.example>", at: "2026-06-01T09:00Z" },
    // She answers for him, long ago: nobody whom the owner knows.
    { from: LENA, to: OWNER_ADDRESS, at: "2026-06-02T09:00Z", subject: "Re: Lunch", answers: id },
    { from: "Piet Vos <piet@vos.example>", to: OWNER_ADDRESS, at: "2026-11-20T09:00Z", subject: "Hello" },
  );
  await writeFile(desk.real("/home/ines/office.mbox"), mail);
  await desk.run("import office.mbox");
  return desk;
}

test("list and show tell of an address that is no contact", async () => {
  const desk = await openOffice();

  for (const words of ["lena", "kaf", "lena@holm.example", "holm"]) {
    const { out } = await desk.run(`list ${words}`);
    expect(out, words).toContain("lena@holm.example  Lena Käfer, 1 interaction, last 2026-06-02");
    expect(out, words).toContain("kith contact add lena@holm.example");
  }
  expect((await desk.run("list")).out).toContain("1 address is kept beside the contacts");
  expect((await desk.run("list wolfgang")).out).toBe("Nobody fits.\n");
  expect(await desk.json("list lena")).toMatchObject({
    total: 0,
    addresses: { kept: 1, total: 1, found: [{ address: "lena@holm.example", name: "Lena Käfer", interactions: 1 }] },
  });
  const shown = await desk.run("show lena@holm.example");
  expect(shown.code).not.toBe(0);
  expect(shown.err.replaceAll("\n", " ")).toContain("`kith contact add lena@holm.example` makes a contact of it");
});

test("contact add ADDRESS makes a contact of it with its history, and undo takes that back", async () => {
  const desk = await openOffice();
  const before = await desk.facts();

  expect((await desk.run("contact add lena@holm.example")).out).toMatch(/^Added Lena Käfer \(c_\d+\)\.\n$/);

  expect((await desk.run("show lena")).out).toContain("2026-06-02 ←");
  expect((await desk.run("list lena")).out).not.toContain("no contact");
  expect((await desk.run("contact add lena@holm.example")).err).toContain("belongs to Lena Käfer");
  await desk.run("undo");
  expect(await desk.facts()).toEqual(before);
});
