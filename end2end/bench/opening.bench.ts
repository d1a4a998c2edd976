// Opening a notebook of 20,000 notes: the first load, unlocking, and the cold start before it.

import type { Page } from "@playwright/test";
import { Phone } from "../fixtures/browser.ts";
import { rounds, tell } from "./figure.ts";
import { rows, test, throttle, TITLE, written, type Years } from "./profile.ts";

/** When the field takes what is typed, since the navigation began. */
const timeOfField = () => {
  const look = () => {
    const field = document.querySelector<HTMLInputElement>("#passphrase:not([disabled])");
    if (field && field.offsetParent && document.documentElement.dataset["boot"] === "ready") {
      (globalThis as { fieldAt?: number }).fieldAt = performance.now();
    } else requestAnimationFrame(look);
  };
  look();
};

/** Unlocks within the page; answers when a note of the nights before stood there, and when a search found somebody. */
async function unlockAndSearch(page: Page, phrase: string): Promise<{ listed: number; found: number }> {
  await page.getByLabel("Phrase de passe").fill(phrase);
  return page.evaluate(async () => {
    const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
      for (const from = performance.now(); ; ) {
        const found = look();
        if (found) return found;
        if (performance.now() - from > 60_000) throw new Error(`it does not come: ${document.body.innerText.slice(0, 500)}`);
        await new Promise(requestAnimationFrame);
      }
    };
    const one = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector);
    // After a wrong phrase the button takes a moment to serve again.
    await until(() => one('button[type="submit"]:not([disabled]):not([aria-disabled="true"])'));
    const started = performance.now();
    one('button[type="submit"]')?.click();
    await until(() => one("main a.row"));
    const listed = performance.now() - started;
    one('a[href="/app/persons"]')?.click();
    const search = await until(() => one<HTMLInputElement>("#persons-search"));
    search.value = "la";
    search.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await until(() => one("[role=status].said")?.innerText.match(/\d/) && one('a.row[href*="persons"], a.row[href*="open="]'));
    return { listed, found: performance.now() - started };
  });
}

/** The same screen with an opening that stretches the passphrase and opens nothing: a wrong phrase. */
async function wrongPhrase(page: Page): Promise<number> {
  await page.getByLabel("Phrase de passe").fill("cerise lavoir notifier abandon prudence");
  return page.evaluate(async () => {
    const started = performance.now();
    document.querySelector<HTMLElement>('button[type="submit"]')?.click();
    while (!document.querySelector('#passphrase[aria-invalid="true"]')) {
      if (performance.now() - started > 30_000) throw new Error(`nothing is said of it: ${document.body.innerText}`);
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - started;
  });
}

async function locked(years: Years, profile: string): Promise<{ phone: Phone; page: Page }> {
  const phone = await Phone.open(profile, years.demo.server.url);
  const page = await phone.page();
  await page.goto("/app");
  await page.getByLabel("Phrase de passe").waitFor();
  return { phone, page };
}

test("first load", async ({ years }) => {
  const profile = await years.profile();
  const { phone, page } = await locked(years, profile);
  const revisions = await rows(page, "revisions");
  await phone.close();
  tell({ id: "first-load-20000", what: `first load of ${TITLE} notes, every signature checked`, unit: "ms", samples: [years.firstLoad] });
  tell({
    id: "first-load-rate",
    what: "first load: revisions fetched, checked, opened and kept",
    unit: "/s",
    better: "more",
    samples: [(revisions * 1000) / years.firstLoad],
  });
});

for (const rate of [1, 4]) {
  const slow = rate === 1 ? "" : `, ${rate}× throttled`;
  const suffix = rate === 1 ? "" : `-${rate}x`;

  test(`unlock at ${rate}×`, async ({ years }) => {
    const profile = await years.profile();
    const [listed, found, stretched]: number[][] = [[], [], []];
    for (let round = 0; round < rounds(7); round++) {
      const { phone, page } = await locked(years, profile);
      if (round === 0) {
        // One that nobody counts: the browser compiles and caches.
        await unlockAndSearch(page, years.demo.coordinator.phrase);
        await written(page);
      } else {
        await throttle(page, rate);
        stretched!.push(await wrongPhrase(page));
        const took = await unlockAndSearch(page, years.demo.coordinator.phrase);
        listed!.push(took.listed);
        found!.push(took.found);
      }
      await phone.close();
    }
    const baseline = { what: "a wrong passphrase, which only is stretched", samples: stretched! };
    tell({ id: `unlock-20000${suffix}`, what: `unlock with ${TITLE} notes until search finds a person${slow}`, unit: "ms", samples: found!, aim: rate === 1 ? 500 : 1500, baseline });
    tell({ id: `unlock-listed${suffix}`, what: `unlock with ${TITLE} notes until the nights are listed${slow}`, unit: "ms", samples: listed!, baseline });
  });

  test(`cold start at ${rate}×`, async ({ years }) => {
    const profile = await years.profile();
    const cold = async (online: boolean) => {
      const phone = await Phone.open(profile, years.demo.server.url);
      await phone.context.addInitScript(timeOfField);
      const page = await phone.page();
      if (!online) await phone.context.setOffline(true);
      await throttle(page, rate);
      await page.goto("/app");
      await page.waitForFunction(() => (globalThis as { fieldAt?: number }).fieldAt !== undefined);
      const at = await page.evaluate(() => (globalThis as { fieldAt?: number }).fieldAt ?? 0);
      await phone.close();
      return at;
    };
    const [offline, online]: number[][] = [[], []];
    for (let round = 0; round < rounds(7); round++) {
      online!.push(await cold(true));
      offline!.push(await cold(false));
    }
    tell({ id: `cold-start${suffix}`, what: `cold offline start until the unlock field takes a letter${slow}`, unit: "ms", samples: offline!, aim: rate === 1 ? 300 : 800, baseline: { what: "the same with the server there", samples: online! } });
  });
}
