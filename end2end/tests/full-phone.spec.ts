// A phone without room: what is typed stays on the screen, can be taken out as a file, and is kept once there is room again.

import { readFile } from "node:fs/promises";
import type { CDPSession, Page } from "@playwright/test";
import { createTeam, openNotebook } from "../fixtures/acts.ts";
import { beginEncounter, exchange } from "../fixtures/deeds.ts";
import { expect, type LanterneServer, type Phone, test } from "../fixtures/index.ts";
import type { Member } from "../fixtures/acts.ts";

const FULL = "La note reste à l’écran.";

/** Within this time Chromium has asked anew how much room there is; alone it takes thirty seconds, on a machine that is kept busy longer. */
const CHROMIUM_ASKS = 120_000;

/** A notebook that is open in a browser which has just been started: Chromium then asks at once how much room there is. */
async function freshlyOpened(openPhone: (name: string) => Promise<Phone>, server: LanterneServer): Promise<[Page, CDPSession]> {
  let phone = await openPhone("sofia");
  const sofia: Member = await createTeam(await phone.page(), server, "Sofia");
  await phone.close();
  phone = await openPhone("sofia");
  const page = await phone.page();
  const room = await page.context().newCDPSession(page);
  await openNotebook(page, sofia);
  return [page, room];
}

/** Types until the page says that there is no room: Chromium believes for half a minute what it knew of it. */
async function typeUntilFull(page: Page): Promise<void> {
  await expect(async () => {
    await page.getByLabel("Note libre").pressSequentially(".");
    await expect(page.getByText(FULL).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: CHROMIUM_ASKS });
}

/** What is in the file that *Exporter* makes. */
async function exported(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Exporter" }).click();
  const dialog = page.getByRole("dialog", { name: "Faire un fichier de cette note" });
  const [file] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Exporter" }).click()]);
  return readFile(await file.path(), "utf8");
}

test("on a full phone the text stays on the screen, leaves as a file, and is kept by itself once there is room", async ({ openPhone, server }) => {
  test.setTimeout(360_000);
  const [page, room] = await freshlyOpened(openPhone, server);
  await beginEncounter(page, "Lune");
  const note = page.getByLabel("Note libre");
  await note.fill("attend devant la gare");
  await expect(page.getByText("Brouillon gardé")).toBeVisible();
  await room.send("Storage.overrideQuotaForOrigin", { origin: server.url, quotaSize: 1 });
  await typeUntilFull(page);
  await expect(note).toHaveValue(/^attend devant la gare\.+$/);

  // Saving fails as well, loses nothing, and says the same.
  await page.getByRole("region", { name: "Lune" }).getByRole("radio", { name: "Avérée" }).click();
  await page.getByRole("radio", { name: "Téléphone" }).click();
  await page.getByRole("radio", { name: "Pas sûr" }).click();
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByRole("alert").getByText(FULL)).toBeVisible();
  await expect(note).toHaveValue(/^attend devant la gare\.+$/);
  const text = await exported(page);
  for (const said of ["attend devant la gare", "Lune", "Avérée", "Téléphone"]) expect(text).toContain(said);

  // Hidden for a moment, when it is kept in vain once more: that must not be the last time.
  for (const state of ["hidden", "visible"]) {
    await page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  }
  await expect(note).toHaveValue(/^attend devant la gare\.+$/);
  await expect(page.getByRole("button", { name: "Exporter" })).toBeVisible();

  // Room is made: the draft is kept without a touch, and saving works.
  await room.send("Storage.overrideQuotaForOrigin", { origin: server.url });
  await expect(page.getByText("Brouillon gardé")).toBeVisible({ timeout: CHROMIUM_ASKS });
  // Lune's own page is a draft beside the encounter's, and is tried again by itself as well.
  await expect(page.getByRole("button", { name: "Exporter" })).toBeHidden({ timeout: CHROMIUM_ASKS });
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByText("Rencontre enregistrée")).toBeVisible();
  await exchange(page);
  await expect(page.getByRole("main").getByRole("link", { name: /Lune/ })).toHaveCount(1);
});
