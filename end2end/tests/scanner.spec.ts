// An invitation by the camera: the code of one screen, read by the other.

import { join } from "node:path";
import { alive, choosePhrase, createTeam, invite, unlock } from "../fixtures/acts.ts";
import { blank, film, phoneWithCamera } from "../fixtures/camera.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";

const code = (page: import("@playwright/test").Page) => page.getByRole("img", { name: "Code à photographier" });

test("a phone scans the invitation from the coordinator's screen and is let in", async ({ page: desk, server, scratch }) => {
  const sofia = await createTeam(desk, server, "Sofia");
  await invite(desk, sofia, "Inès");
  const context = await phoneWithCamera(join(scratch, "ines"), server.url, await film(code(desk), scratch));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto("/join");
  await alive(page);
  await page.getByRole("button", { name: "Rester dans le navigateur" }).click();
  // Nothing of the reader is loaded before it is wanted.
  const loaded = () => page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => /\/scanner\./.test(name)).length);
  expect(await loaded()).toBe(0);
  await page.getByRole("button", { name: "Scanner l’invitation" }).click();
  await expect(page.getByText("Invitation lue")).toBeVisible();
  expect(await loaded()).toBeGreaterThan(0);
  await expect(page.locator("video")).toHaveCount(0);
  await page.getByLabel("Votre prénom").fill("Inès");
  await page.getByRole("button", { name: "Continuer" }).click();
  const phrase = await choosePhrase(page);
  await page.getByRole("button", { name: "Demander à entrer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bonsoir Inès" })).toBeVisible();
  await unlock(page, { name: "Inès", phrase });
  await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();
  await expect(desk.getByText("Inès fait partie de l’équipe")).toBeVisible();
  await context.close();
});

test("a camera that is refused says so, and the link can be pasted", async ({ server, scratch }) => {
  const context = await phoneWithCamera(join(scratch, "refused"), server.url);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto("/join");
  await alive(page);
  await page.getByRole("button", { name: "Rester dans le navigateur" }).click();
  await page.getByRole("button", { name: "Scanner l’invitation" }).click();
  await expect(page.getByText(/L’appareil photo a été refusé/)).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByLabel("Ou collez le lien d’invitation")).toBeVisible();
  await context.close();
});

test("the camera is dark once it is closed, and once the page is hidden", async ({ server, scratch }) => {
  const context = await phoneWithCamera(join(scratch, "dark"), server.url, blank(scratch));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript(() => {
    const media = navigator.mediaDevices;
    const ask = media.getUserMedia.bind(media);
    media.getUserMedia = async (wanted) => ((globalThis as any).seen = await ask(wanted));
  });
  const lit = () => page.evaluate(() => ((globalThis as any).seen as MediaStream).getTracks().some(({ readyState }) => readyState === "live"));
  await page.goto("/join");
  await alive(page);
  await page.getByRole("button", { name: "Rester dans le navigateur" }).click();
  const open = page.getByRole("button", { name: "Scanner l’invitation" });
  await open.click();
  await expect.poll(() => page.evaluate(() => document.querySelector("video")?.videoWidth ?? 0)).toBeGreaterThan(0);
  expect(await lit()).toBe(true);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Fermer l’appareil photo" }).click();
  await expect(open).toBeVisible();
  expect(await lit()).toBe(false);

  await open.click();
  await expect.poll(() => page.evaluate(() => document.querySelector("video")?.videoWidth ?? 0)).toBeGreaterThan(0);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(open).toBeVisible();
  expect(await lit()).toBe(false);
  await context.close();
});
