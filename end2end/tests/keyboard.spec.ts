// The way of a night without a finger or a mouse: only keys, and the focus is seen all along.

import type { Page } from "@playwright/test";
import { createTeam } from "../fixtures/acts.ts";
import { expect, test } from "../fixtures/index.ts";

/** What has the focus, said as a screen reader would, and whether a ring shows it. */
function focused(page: Page): Promise<{ name: string; ring: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    // A title takes the focus when its page opens; it is no stop on the way.
    if (!element || element === document.body || element.tabIndex < 0) return { name: "", ring: false };
    const label = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent ?? "";
    // A chip's input is invisible: its face carries the ring; a field's box carries that of its input.
    const shown = [element, element.nextElementSibling, element.closest(".field-box")];
    const ring = shown.some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    return { name: label.replace(/\s+/g, " ").trim(), ring };
  });
}

/** Presses Tab until what it is looked for has the focus; each stop on the way shows itself and lies in view. */
async function tabTo(page: Page, wanted: RegExp, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press(key);
    const { name, ring } = await focused(page);
    if (name) expect(ring, `the focus shows on “${name}”`).toBe(true);
    if (wanted.test(name)) return;
    passed.push(name);
  }
  throw new Error(`${wanted} is not on the way: ${passed.join(" | ")}`);
}

/** The focused thing is not under a bar. */
async function inSight(page: Page): Promise<void> {
  const hidden = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return "nothing has the focus";
    const box = (element.nextElementSibling?.classList.contains("chip-face") ? element.nextElementSibling : element).getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const same = top && (element.contains(top) || top.contains(element) || element.parentElement?.contains(top));
    return same ? "" : `covered by ${top?.outerHTML.slice(0, 80)}`;
  });
  expect(hidden).toBe("");
}

for (const viewport of [{ width: 390, height: 844 }, { width: 1280, height: 800 }]) {
  test(`unlock, note, save and open an encounter by keyboard at ${viewport.width} px`, async ({ openPhone, server }) => {
    const phone = await openPhone("keys", { viewport, hasTouch: false, isMobile: false });
    const page = await phone.page();
    const sofia = await createTeam(page, server, "Sofia");

    await tabTo(page, /^Phrase de passe$/);
    // A space says that the last word is whole; Enter then opens instead of completing it.
    await page.keyboard.type(sofia.phrase);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();

    await tabTo(page, /^Noter une rencontre$/);
    await inSight(page);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: /^Nouvelle rencontre/ })).toBeFocused();

    await tabTo(page, /^Surnom ou code$/);
    await page.keyboard.type("Lune");
    await expect(page.getByRole("option", { name: /Créer « Lune »/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Lune" })).toBeVisible();

    await tabTo(page, /^Avérée$/);
    await inSight(page);
    await page.keyboard.press("Space");
    await expect(page.getByRole("radio", { name: "Avérée" })).toBeChecked();

    await tabTo(page, /^Rue$/);
    await inSight(page);
    await page.keyboard.press("Space");
    await expect(page.getByRole("radio", { name: "Rue" })).toBeChecked();

    // The places of a street round come with the answer before them.
    await tabTo(page, /^(Pas sûr|Secteur .*)$/);
    await inSight(page);
    await page.keyboard.press("Space");
    await expect(page.getByText("4 sur 4 réponses nécessaires")).toBeVisible();

    await tabTo(page, /^Enregistrer$/);
    await inSight(page);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeFocused();

    // The short message over the foot of the page goes by itself.
    await expect(page.getByText("Rencontre enregistrée")).toBeHidden();
    await tabTo(page, /Lune/);
    await inSight(page);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: /^Lune/ })).toBeFocused();
    await expect(page.getByText("Avérée").first()).toBeVisible();
  });
}
