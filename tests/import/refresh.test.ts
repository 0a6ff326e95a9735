/** A refresh reads what it can, and says what it could not. */
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type RefreshReport, refresh } from "../../src/app/refresh.ts";
import { openSources } from "../../src/connectors/open-sources.ts";
import { bookOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, failureOf, openHome } from "../building/test-home.ts";

const EVA = ["UID:2", "FN:Eva Lind", "EMAIL:eva@lind.example"];
const BO = ["UID:4", "FN:Bo Ek", "EMAIL:bo@ek.example"];
const DAN = ["UID:5", "FN:Dan Oak", "EMAIL:dan@oak.example"];
const GIL = ["UID:3", "FN:Gil Ferro", "EMAIL:gil@ferro.example"];

test("refresh() reads the files though an address cannot be reached", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "contacts.vcf": bookOf(EVA) });
  const server = await serve(bookOf(["UID:9", "FN:Bo Ek"]));
  await home.importFrom([folder, server.address]);
  await writeFile(join(folder, "contacts.vcf"), bookOf(EVA, GIL));
  await server.close();

  const { report, unreachable } = await refreshIn(home);

  expect(report).toMatchObject({ created: 1, unchanged: 1 });
  expect(unreachable).toEqual([{ location: server.address, why: expect.stringContaining("ECONNREFUSED") as string }]);
  const { seq } = await home.session.store.head(home.session.owner);
  expect((await refreshIn(home)).unreachable).toEqual(unreachable);
  expect((await home.session.store.head(home.session.owner)).seq).toBe(seq);
  expect(await failureOf(home.importFrom([folder, server.address]))).toMatch(/^Cannot read 127\.0\.0\.1:\d+\/…$/u);
});

test("refresh() says which source is gone from a folder that is still there", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "contacts.vcf": bookOf(EVA, BO), "others.vcf": bookOf(GIL, DAN) });
  await home.importFrom(folder);
  expect((await refreshIn(home)).unreachable).toEqual([]);

  await rm(join(folder, "others.vcf"));

  expect((await refreshIn(home)).unreachable).toEqual([
    { location: folder, why: '"others.vcf" is not there any more' },
  ]);
  expect((await home.rows("contact")).length).toBe(4);
});

function refreshIn({ session }: TestHome): Promise<RefreshReport> {
  return refresh(
    session,
    {
      openSources: (locations, wishes) => openSources(locations, session.zone, session.today, wishes),
      normalisePhone: () => null,
      onSkip: () => undefined,
      onProgress: () => undefined,
    },
    () => Promise.resolve(undefined),
  );
}

/** Offers one text under an address of this machine until it is closed. */
async function serve(text: string): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = createServer((_, response) => void response.end(text));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  onTestFinished(close);
  return { address: `http://127.0.0.1:${port}/secret/people.vcf`, close };
}
