// Filling the suggestions: from the first page that asks for them until every note has been compared, in slices between taps.

import { expect } from "@playwright/test";
import { unlock } from "../fixtures/acts.ts";
import { Phone } from "../fixtures/browser.ts";
import { go } from "../fixtures/demo.ts";
import { rounds, tell } from "./figure.ts";
import { test, throttle, TITLE } from "./profile.ts";

for (const rate of [1, 4]) {
  const slow = rate === 1 ? "" : `, ${rate}× throttled`;
  const suffix = rate === 1 ? "" : `-${rate}x`;

  test(`suggestions at ${rate}×`, async ({ years }) => {
    const profile = await years.profile();
    const [filled, slices]: number[][] = [[], []];
    for (let round = 0; round < rounds(5); round++) {
      const phone = await Phone.open(profile, years.demo.server.url);
      const page = await phone.page();
      await page.goto("/app");
      await unlock(page, years.demo.coordinator);
      await go(page, "/app/persons");
      const persons = page.getByRole("main").locator("a.row");
      await expect(persons.first()).toBeVisible();
      const hrefs = await persons.evaluateAll((rows) => rows.map((row) => row.getAttribute("href") ?? ""));
      // The first and the last of a page of the list: nothing brings them together, and their page says when that is known.
      const two = [hrefs[0], hrefs.at(-1)].map((href) => (href ?? "").split(/[/=]/).pop());
      await throttle(page, rate);
      const took = await page.evaluate(async (pair) => {
        let longest = 0;
        new PerformanceObserver((list) => {
          for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
        }).observe({ entryTypes: ["longtask"] });
        const open = (href: string) => {
          const link = document.createElement("a");
          link.href = href;
          document.body.append(link);
          link.click();
          link.remove();
        };
        const until = async (look: () => boolean) => {
          for (const from = performance.now(); !look(); ) {
            if (performance.now() - from > 300_000) throw new Error(`it does not come: ${document.body.innerText.slice(0, 500)}`);
            await new Promise(requestAnimationFrame);
          }
        };
        const started = performance.now();
        open("/app/morning");
        await until(() => document.querySelector("h1")?.innerText.startsWith("Ce matin") ?? false);
        open(pair);
        await until(() => document.querySelector("h1")?.innerText.startsWith("La même personne") ?? false);
        // Opening pages is not part of it.
        await new Promise((done) => setTimeout(done, 0));
        longest = 0;
        await until(() => !document.querySelector("main")?.innerText.includes("La comparaison est en cours"));
        return { filled: performance.now() - started, longest };
      }, `/app/same/persons/${two[0]}/${two[1]}`);
      filled!.push(took.filled);
      slices!.push(took.longest);
      await phone.close();
    }
    tell({ id: `alike-fill${suffix}`, what: `every one of ${TITLE} notes compared, behind the screen${slow}`, unit: "ms", samples: filled! });
    tell({ id: `alike-slice${suffix}`, what: `the longest that this keeps a tap waiting; under 50 counts as none${slow}`, unit: "ms", samples: slices! });
  });
}
