import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/index.ts";
import { build, manifest, otherBuild } from "../fixtures/site.ts";

const OTHER = "0123456789abcdef";

/** The first visit, until one whole version is on the device and answers for it. */
async function visited(page: Page): Promise<void> {
  await page.goto("/");
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        if (navigator.serviceWorker.controller) resolve();
        navigator.serviceWorker.addEventListener("controllerchange", () => resolve());
      }),
  );
}

/** Which build's service worker answers for the page. */
function buildInCharge(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data.build);
        navigator.serviceWorker.controller?.postMessage({ type: "build" }, [port2]);
      }),
  );
}

/** Looks for a new version, and answers whether one then waits. */
function lookForUpdate(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const outcome = new Promise<boolean>((resolve) => {
      registration.addEventListener("updatefound", () => {
        const { installing } = registration;
        installing?.addEventListener("statechange", () => {
          if (installing.state === "installed") resolve(true);
          if (installing.state === "redundant") resolve(false);
        });
      });
    });
    await registration.update();
    return outcome;
  });
}

test("after one visit every page and deep link starts without a server", async ({ page, server }) => {
  await visited(page);
  expect(await buildInCharge(page)).toBe(build);
  await server.kill();
  for (const path of ["/", "/about", "/sign-in", "/join", "/create-team", "/recover", "/app", "/app/persons/any?tab=2"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    expect(answer?.fromServiceWorker(), path).toBe(true);
    await expect(page.locator("html"), path).toHaveAttribute("data-boot", "ready");
  }
});

test("every file of the build is kept, and nothing else", async ({ page }) => {
  await visited(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname) };
  });
  expect(kept.names).toEqual([`lanterne-${build}`]);
  const pages = ["/", "/about", "/app/shell", "/create-team", "/join", "/recover", "/sign-in"];
  const files = manifest().files.map(({ path }) => `/${path}`);
  expect(kept.paths.sort()).toEqual([...files.filter((path) => path !== "/sw.js"), ...pages].sort());
});

test("the API never passes through the cache", async ({ page, server }) => {
  await visited(page);
  const answer = await page.evaluate(async () => (await fetch("/healthz")).status);
  expect(answer).toBe(200);
  await server.kill();
  const failure = await page.evaluate(() => fetch("/healthz").then(() => "answered", () => "failed"));
  expect(failure).toBe("failed");
});

test("a new version waits for consent, lets every tab save first, then comes in as a whole", async ({ page, context, server, scratch }) => {
  await visited(page);
  const second = await context.newPage();
  await second.goto("/about");
  await server.stop();
  await server.restart("--site", otherBuild(join(scratch, "site"), OTHER));

  expect(await lookForUpdate(page)).toBe(true);
  // Loaded again, the tab still is of the old version: nobody agreed.
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-boot", "ready");
  expect(await buildInCharge(page)).toBe(build);

  for (const tab of [page, second]) {
    await tab.evaluate(() => {
      window.addEventListener("lanterne:flush", (event) => {
        (event as CustomEvent).detail.waitUntil(Promise.resolve().then(() => sessionStorage.setItem("saved", "yes")));
      });
    });
  }
  await expect.poll(() => page.evaluate(() => (globalThis as any).lanterne.updateWaiting())).toBe(true);
  const reloaded = [page, second].map((tab) => tab.waitForEvent("load"));
  await page.evaluate(() => void (globalThis as any).lanterne.acceptUpdate());
  await Promise.all(reloaded);
  for (const tab of [page, second]) {
    expect(await tab.evaluate(() => sessionStorage.getItem("saved"))).toBe("yes");
    expect(await buildInCharge(tab)).toBe(OTHER);
  }
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([`lanterne-${OTHER}`]);
});

test("a tab that cannot save keeps the old version", async ({ page, server, scratch }) => {
  await visited(page);
  await server.stop();
  await server.restart("--site", otherBuild(join(scratch, "site"), OTHER));
  expect(await lookForUpdate(page)).toBe(true);
  const activated = await page.evaluate(() => {
    window.addEventListener("lanterne:flush", (event) => {
      (event as CustomEvent).detail.waitUntil(Promise.reject(new Error("quota")));
    });
    return (globalThis as any).lanterne.acceptUpdate();
  });
  expect(activated).toBe(false);
  expect(await buildInCharge(page)).toBe(build);
});

test("a version with one wrong file is not installed at all", async ({ page, server, scratch }) => {
  await visited(page);
  const site = otherBuild(join(scratch, "site"), OTHER);
  const changed = manifest(site);
  const css = changed.files.find(({ path }) => path === changed.css);
  if (!css) throw new Error("the manifest names no style sheet");
  css.br = css.gz = null;
  writeFileSync(join(site, "manifest.json"), JSON.stringify(changed));
  appendFileSync(join(site, changed.css), "\nbody{color:red}");
  await server.stop();
  await server.restart("--site", site);
  // The old copy would still be right; the device has forgotten it.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.clearBrowserCache");

  expect(await lookForUpdate(page)).toBe(false);
  expect(await page.evaluate(() => caches.keys())).toEqual([`lanterne-${build}`]);
  expect(await buildInCharge(page)).toBe(build);
});
