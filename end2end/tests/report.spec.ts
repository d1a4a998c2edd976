// The activity report: the same numbers on the page, in its file and from the command line; each opens onto what it counts; masked for
// outside; closed, and kept.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expectAccessible } from "../fixtures/index.ts";
import { go, test } from "../fixtures/demo.ts";
import { BINARY } from "../fixtures/server.ts";
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

test("the year's figures are the command line's, open onto their notes, are masked for outside, and can be closed", async ({ demo }) => {
  const env = { PATH: process.env.PATH, LANTERNE_ACCOUNT: demo.coordinator.sheet, LANTERNE_PASSPHRASE: demo.coordinator.phrase };
  const report = ["report", "--server", demo.server.url, "--year", `${year}`, "--format", "csv"];
  const said = (await promisify(execFile)(BINARY, report, { env })).stdout;

  const { phone, page } = await demo.open("report", { acceptDownloads: true });
  await go(page, "/app/team");
  await link(page, /^Rapport d’activité/).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rapport d’activité" })).toBeVisible();
  await go(page, `/app/report?year=${year}`);
  await phone.context.setOffline(true);
  const encounters = count(said, "encounters");
  await expect(link(page, `Rencontres\u202f: ${encounters}`)).toBeVisible();
  await expect(link(page, `Personnes rencontrées\u202f: ${count(said, "persons")}`)).toBeVisible();
  await expectAccessible(page);

  await link(page, `Tournées\u202f: ${count(said, "rounds")}`).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tournées" })).toBeVisible();
  await expect(page.locator("a.row")).toHaveCount(Number(count(said, "rounds")));
  await page.getByRole("link", { name: /Retour/ }).click();

  await page.getByRole("button", { name: "Tableau CSV" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exporter" }).click();
  const saved = await readFile(await (await download).path(), "utf8");
  expect(numbers(saved)).toEqual(numbers(said));
  await page.locator("summary", { hasText: "Fichiers faits" }).click();
  await expect(page.getByText(new RegExp(`^${demo.coordinator.name}, .*${year}-01-01 ${year}-12-31$`))).toBeVisible();

  await page.getByRole("radio", { name: "Pour l’extérieur" }).click();
  await expect(page.getByText("masqué").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /Rencontres\s: / })).toHaveCount(0);
  await page.getByRole("radio", { name: "Pour l’équipe" }).click();

  await page.getByRole("button", { name: "Arrêter ce rapport" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Arrêter ce rapport" }).click();
  await page.getByRole("link", { name: new RegExp(`Année ${year} · Arrêté le .*, par ${demo.coordinator.name}`) }).click();
  await expect(page.getByText("Vous lisez un rapport arrêté", { exact: false })).toBeVisible();
  await expect(page.getByRole("row", { name: `Rencontres ${encounters}` })).toBeVisible();
  await phone.close();
});
