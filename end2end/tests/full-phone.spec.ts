// A phone without room: what is typed stays on the screen, can be taken out as a file, and is kept once there is room again.

import type { CDPSession, Page } from "@playwright/test";
import { createTeam, unlock } from "../fixtures/acts.ts";
import { beginEncounter, exchange, save } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";

test("on a full phone the text stays on the screen, and is kept by itself once there is room", async ({ page, server }) => {
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await beginEncounter(page, "Lune");
  const cdp = await page.context().newCDPSession(page);
  const note = page.getByLabel("Note libre");
  await note.fill("attend devant la gare");
  await expect(page.getByText("Brouillon gardé")).toBeVisible();
  await cdp.send("Storage.overrideQuotaForOrigin", { origin: server.url, quotaSize: 1 });
  let t = Date.now();
  await expect(async () => { await note.pressSequentially("."); await expect(page.getByText("La note reste à l’écran").first()).toBeVisible({ timeout: 1000 }); }).toPass({ timeout: 60000 });
  console.log("full after", Date.now() - t);
  await expect(note).toHaveValue(/^attend devant la gare\.+$/);
  t = Date.now();
  await cdp.send("Storage.overrideQuotaForOrigin", { origin: server.url });
  await expect(page.getByText("Brouillon gardé")).toBeVisible({ timeout: 60000 });
  console.log("kept after", Date.now() - t);
});
