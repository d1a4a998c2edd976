// The activity report: the same numbers on the page, in its file and from the command line, without a network; each opens onto what it
// counts; closed, and kept when a note is corrected afterwards.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expectAccessible } from "../fixtures/index.ts";
import { firstOf, go, test } from "../fixtures/demo.ts";
import { BINARY } from "../fixtures/server.ts";
import { taken } from "../fixtures/workbook.ts";
import { expect, type Page } from "@playwright/test";

const year = new Date().getFullYear();
const link = (page: Page, name: string | RegExp) => page.getByRole("link", { name, exact: typeof name === "string" });

/** The lines of a table without its last column: what speaks against a number is found by and by on the page. */
const numbers = (csv: string) => csv.trim().split("\r\n").map((line) => line.replace(/,[^,]*$/, ""));

/** One number of a table. */
function count(csv: string, figure: string): string {
  const line = csv.split("\r\n").find((line) => line.split(",")[6] === figure) ?? "";
  return line.split(",")[24] ?? "";
}

test("the year's figures are the command line's, open onto their notes, and leave as a file that the journal names, without a network", async ({ demo }) => {
  const env = { PATH: process.env.PATH, LANTERNE_ACCOUNT: demo.coordinator.sheet, LANTERNE_PASSPHRASE: demo.coordinator.phrase };
  const report = ["report", "--server", demo.server.url, "--year", `${year}`, "--format", "csv"];
  const said = (await promisify(execFile)(BINARY, report, { env })).stdout;

  const { phone, page } = await demo.open("report");
  await go(page, "/app/team");
  await link(page, /^Rapport d’activité/).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rapport d’activité" })).toBeVisible();
  await go(page, `/app/report?year=${year}`);
  // What writes it comes now; the rest needs no network.
  const workbook = await taken(page, "Classeur XLSX");
  await phone.context.setOffline(true);
  const encounters = count(said, "encounters");
  await expect(link(page, `Rencontres\u202f: ${encounters}`)).toBeVisible();
  await expect(link(page, `Personnes rencontrées\u202f: ${count(said, "persons")}`)).toBeVisible();
  await expectAccessible(page);

  await link(page, `Tournées\u202f: ${count(said, "rounds")}`).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tournées" })).toBeVisible();
  await expect(page.locator("a.row")).toHaveCount(Number(count(said, "rounds")));
  await page.getByRole("link", { name: /Retour/ }).click();

  const journal = page.getByText(new RegExp(`^Tableau CSV · ${demo.coordinator.name}, .* · ${year}-01-01 ${year}-12-31$`));
  const before = await journal.count();
  const csv = await taken(page, "Tableau CSV");
  expect(csv.name).toBe(`lanterne-${year}.csv`);
  expect(numbers(csv.bytes.toString("utf8"))).toEqual(numbers(said));
  await expect(journal).toHaveCount(before + 1);

  // The cells of a workbook stand in it as they are.
  expect(workbook.name).toBe(`lanterne-${year}.xlsx`);
  const cells = workbook.bytes.toString("utf8");
  for (const [label, figure] of [["Rencontres", "encounters"], ["Tournées", "rounds"], ["Personnes rencontrées", "persons"]] as const) {
    expect(cells).toMatch(new RegExp(`>${label}</t></is></c><c r="B\\d+" s="\\d"><v>${count(said, figure)}</v>`));
  }
  await phone.close();
});

test("where the journal cannot be written there is no file, and the page says so", async ({ demo }) => {
  const { phone, page } = await demo.open("report-full");
  await go(page, `/app/report?year=${year}`);
  let files = 0;
  page.on("download", () => (files += 1));
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("", "QuotaExceededError");
    };
    IDBObjectStore.prototype.add = IDBObjectStore.prototype.put;
  });
  await page.getByRole("button", { name: "Fichier", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tableau CSV" }).click();
  await expect(page.locator(".toast")).toBeVisible();
  await expect(page.getByText("Fichier enregistré")).toHaveCount(0);
  expect(files).toBe(0);
  await phone.close();
});

test("a closed report keeps its numbers when a note is deleted afterwards, and the difference is shown", async ({ demo }) => {
  const { phone, page } = await demo.open("report-closed");
  // What is written here stays on this phone: the story is everybody's.
  await phone.context.route("**/api/v1/push", (route) => route.abort());
  await go(page, `/app/report?year=${year}`);
  const single = page.getByRole("table", { name: "Activité" }).getByRole("row", { name: /^Rencontres/ }).getByRole("cell");
  const before = Number(await single.innerText());
  await page.getByRole("button", { name: "Arrêter ce rapport" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Arrêter ce rapport" }).click();
  const kept = link(page, new RegExp(`^Année ${year} · Arrêté le .*, par ${demo.coordinator.name}$`));
  await expect(kept).toBeVisible();
  await expect(page.getByText("Rien n’a changé depuis.")).toBeVisible();

  await go(page, await firstOf(page, "/app/encounters"));
  await page.getByRole("button", { name: "Supprimer" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Supprimer/ }).click();
  await expect(page.getByRole("button", { name: "Rétablir" })).toBeVisible();

  await go(page, `/app/report?year=${year}`);
  await expect(single).toHaveText(`${before - 1}`);
  await page.locator("summary", { hasText: /changé depuis/ }).click();
  const changed = page.getByRole("table", { name: /changé depuis/ }).getByRole("row", { name: /^Rencontres \d/ });
  await expect(changed).toHaveText(`Rencontres${before}${before - 1}`);
  await kept.click();
  await expect(page.getByText("Vous lisez un rapport arrêté", { exact: false })).toBeVisible();
  await expect(single).toHaveText(`${before}`);
  await expect(page.getByRole("button", { name: "Arrêter ce rapport" })).toHaveCount(0);
  await phone.close();
});
