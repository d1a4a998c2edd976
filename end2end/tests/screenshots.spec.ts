// Every page fits its screen, whatever the screen, the theme and the size of the text; and the README's pictures.

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { alive } from "../fixtures/acts.ts";
import { go, test } from "../fixtures/demo.ts";
import { expect } from "../fixtures/index.ts";
import { notebookPages, publicPages } from "../fixtures/pages.ts";

const SIZES = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

/** The heading is in view and nothing stands beyond the right edge. */
async function fits(page: Page, name: string): Promise<void> {
  await expect(page.locator("h1"), name).toBeVisible();
  const width = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
      return scrollWidth - clientWidth;
    });
  await expect.poll(width, `${name} is wider than its screen by`).toBeLessThanOrEqual(0);
}

/** Every fold open. */
const unfold = (page: Page) => page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));

test("public pages fit every screen", async ({ page }) => {
  for (const [name, path] of publicPages) {
    await page.goto(path);
    await alive(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme });
        await fits(page, `${name}, ${size.width} px, ${colorScheme}`);
      }
    }
  }
});

test("pages of the notebook fit every screen", async ({ demo }) => {
  test.setTimeout(240_000);
  const { phone, page } = await demo.open("fits");
  for (const [name, path] of await notebookPages(page)) {
    await go(page, path);
    await unfold(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme });
        await fits(page, `${name}, ${size.width} px, ${colorScheme}`);
      }
    }
  }
  await phone.close();
});

test("with text at 200 % tonight, the encounter form and the morning's pages still serve", async ({ demo }) => {
  const { phone, page } = await demo.open("large", { viewport: { width: 360, height: 640 } });
  const cdp = await phone.context.newCDPSession(page);
  // What a browser's own setting for text does: rem grows, and every measure in it.
  await cdp.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  await go(page, "/app");
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
  await fits(page, "tonight");
  await page.getByRole("link", { name: "Noter une rencontre" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Nouvelle rencontre/ })).toBeVisible();
  await page.getByRole("button", { name: "Inconnue" }).click();
  await page.getByRole("radio", { name: "Avérée" }).click();
  await unfold(page);
  await fits(page, "encounter form");
  const save = page.getByRole("button", { name: "Enregistrer" });
  await expect(save).toBeInViewport({ ratio: 1 });
  // The bars leave more than half of the screen to the words.
  const bars = await page.evaluate(() =>
    [...document.querySelectorAll(".topbar, .actionbar, .tabs")]
      .filter((bar) => getComputedStyle(bar).position === "sticky")
      .reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0),
  );
  expect(bars).toBeLessThan(320);
  // Nor is anything cut off within a frame that hides what is too wide for it.
  const beyond = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("main *:not(.said, svg *)")]
        .filter((each) => each.getBoundingClientRect().width > 0 && each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((each) => `${each.className}: ${each.textContent?.trim().slice(0, 30)}`),
    );
  for (const path of ["/app", "/app/follow-ups", "/app/morning", "/app/relief", "/app/decisions", "/app/cases"]) {
    await go(page, path);
    await unfold(page);
    await fits(page, path);
    await expect.poll(beyond, path).toEqual([]);
  }
  await phone.close();
});

test("nothing moves for those who asked for rest", async ({ demo }) => {
  const { phone, page } = await demo.open("rest", { reducedMotion: "reduce" });
  for (const path of ["/app", "/app/encounters/new"]) {
    await go(page, path);
    await fits(page, path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .map((each) => getComputedStyle(each))
        .filter(({ animationName, transitionDuration }) => animationName !== "none" || parseFloat(transitionDuration) > 0).length,
    );
    expect(moving, path).toBe(0);
  }
  await phone.close();
});

test("on the smallest screen the four answers are a few taps and one short way apart", async ({ demo }) => {
  const { phone, page } = await demo.open("thumb", { viewport: { width: 360, height: 640 } });
  await go(page, "/app/encounters/new");
  const save = page.getByRole("button", { name: "Enregistrer" });
  await expect(save).toBeInViewport({ ratio: 1 });
  // Who: without scrolling.
  const unknown = page.getByRole("button", { name: "Inconnue" });
  await expect(unknown).toBeInViewport({ ratio: 1 });
  await unknown.tap();
  const taps = [page.locator(".chip", { hasText: "Avérée" }), page.locator(".chip", { hasText: /^Rue$/ }), page.locator("#place .chip").first()];
  for (const tap of taps) {
    const box = await tap.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(56);
    await tap.tap();
  }
  await expect(page.getByText("4 sur 4 réponses nécessaires")).toBeAttached();
  // All four stand within three screens.
  const last = await page.locator("#place .chip").first().evaluate((chip) => chip.getBoundingClientRect().bottom + scrollY);
  expect(last).toBeLessThan(3 * 640);
  await expect(save).toBeInViewport({ ratio: 1 });
  await phone.close();
});

test("the README's pictures", async ({ demo }) => {
  const info = test.info();
  const folder = process.env.LANTERNE_SCREENSHOTS ? resolve(import.meta.dirname, "../../docs/screenshots") : info.outputPath("screenshots");
  mkdirSync(folder, { recursive: true });
  const picture = (page: Page, name: string) => page.screenshot({ path: join(folder, `${name}.png`) });

  /** The morning's list, in both themes. */
  const morning = async (page: Page, where: string) => {
    await go(page, "/app/morning");
    await expect(page.getByText("Peut-être notée deux fois").first()).toBeVisible();
    // The message of an earlier act lies over the list for a while.
    await expect(page.locator(".toast")).toHaveCount(0);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `morning-${where}-${colorScheme}`);
    }
  };

  const { phone, page } = await demo.open("pictures", { deviceScaleFactor: 1 });
  await go(page, "/app/rounds/new");
  await page.locator(".chip", { hasText: "Rue" }).tap();
  await page.locator(".chip", { hasText: "Les quais" }).tap();
  await page.locator(".chip", { hasText: "Malik" }).tap();
  await page.getByRole("button", { name: "C’est parti" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();
  await page.getByRole("link", { name: "Noter une rencontre" }).tap();
  await page.locator(".chip", { hasText: "Plume" }).first().tap();
  await page.getByRole("button", { name: "Inconnue" }).tap();
  await page.locator(".chip", { hasText: "Supposée" }).last().tap();
  await page.getByRole("button", { name: "Enregistrer" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();
  const toast = page.getByRole("button", { name: "Fermer" });
  await toast.tap();
  await expect(page.locator(".toast")).toHaveCount(0);
  await picture(page, "tonight");

  await page.getByRole("link", { name: "Noter une rencontre" }).tap();
  await page.locator(".chip", { hasText: "Lune" }).first().tap();
  await expect(page.getByText("4 sur 4 réponses nécessaires")).toBeVisible();
  await picture(page, "encounter");

  await go(page, "/app/persons");
  await page.locator("a.row", { hasText: "Lune" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Lune" })).toBeVisible();
  await picture(page, "person");
  await morning(page, "phone");
  await phone.close();

  const desk = await demo.open("desk", { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false });
  await go(desk.page, "/app/encounters");
  await desk.page.locator("a.row", { hasText: "Lune" }).first().click();
  await expect(desk.page.getByRole("heading", { level: 2, name: /Lune/ })).toBeVisible();
  await desk.page.getByRole("button", { name: "Fermer", exact: true }).click();
  await picture(desk.page, "desk");
  await morning(desk.page, "desk");
  await desk.phone.close();
});
