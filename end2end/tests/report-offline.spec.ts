// The report's workbook on a phone that has had no network since the first visit: the part of the notebook that writes it is there, and
// its numbers are those of the page and of the table.

import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { unlock } from "../fixtures/acts.ts";
import { Demo, go } from "../fixtures/demo.ts";
import { expect, test } from "../fixtures/index.ts";
import { type Cell, sheets, taken } from "../fixtures/workbook.ts";

const year = new Date().getFullYear();

/** The tables of the page: what each line is called, and its numbers. */
const tables = (page: Page, which: string): Promise<Cell[][][]> =>
  page.locator(which).evaluateAll((all) =>
    all.map((table) =>
      [...table.querySelectorAll("tbody tr")].map((row) => {
        const label = row.querySelector("th")?.cloneNode(true) as HTMLElement;
        label.querySelectorAll("sup").forEach((mark) => mark.remove());
        const numbers = [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent?.replace(/\D/g, "")));
        return [label.textContent?.trim() ?? "", ...numbers];
      }),
    ),
  );

/** A sheet's line as the page tells it: what it is by, in one, and its numbers. */
const line = (cells: Cell[]): Cell[] => [
  cells.filter((cell) => typeof cell === "string").join(" · "),
  ...cells.filter((cell) => typeof cell === "number"),
];

const sum = (lines: Cell[][]) => lines.flat().reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0);

test("the workbook is made without a network and without a server, and says what the page and the table say", async ({ scratch }) => {
  test.setTimeout(180_000);
  // A team of its own: its server ends in the middle.
  const demo = await Demo.start(await mkdtemp(join(scratch, "demo-")));
  try {
    const { phone, page } = await demo.open("report-offline");
    await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
    await phone.context.setOffline(true);
    await demo.server.kill();
    // A new start: what the page of before had loaded does not help.
    await page.goto("/app/report");
    await unlock(page, demo.coordinator);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await go(page, `/app/report?year=${year}`);
    await expect(page.getByRole("table", { name: "Activité" })).toBeVisible();

    const book = await sheets((await taken(page, "Classeur XLSX")).bytes);
    expect(asked.filter((url) => url.includes("split_workbook")), "its part came now").toHaveLength(1);
    const summary = book.shift();
    expect(summary?.rows[0]).toEqual(["Rapport d’activité"]);

    // Sheet by sheet what the page shows, table by table.
    const shown = await tables(page, "main .report-table:not(.report-single)");
    expect(shown.length).toBeGreaterThan(10);
    const said = book.map(({ rows }) => rows.slice(4).filter((row) => row.some((cell) => typeof cell === "number")).map(line));
    expect(said).toEqual(shown);
    const singles = (await tables(page, "main .report-single")).flat();
    const counted = (summary?.rows ?? []).filter((row) => typeof row[1] === "number").map((row) => row.slice(0, 2));
    expect(counted).toEqual(singles);

    // And figure by figure what the table adds up to.
    const csv = (await taken(page, "Tableau CSV")).bytes.toString("utf8").trim().split("\r\n").slice(1).map((row) => row.split(","));
    const by = new Map<string, number[]>();
    for (const row of csv) by.set(row[6] ?? "", [...(by.get(row[6] ?? "") ?? []), Number(row[24])]);
    const divided = (row: string[]) => row.slice(7, 24).some((value) => value !== "");
    const figures = (so: boolean) => [...new Set(csv.filter((row) => divided(row) === so).map((row) => row[6] ?? ""))];
    const adds = (figure: string) => (by.get(figure) ?? []).reduce((sum, count) => sum + count, 0);
    expect(said.map(sum)).toEqual(figures(true).map(adds));
    expect(counted.map((row) => row[1])).toEqual(figures(false).map(adds));
    await phone.close();
  } finally {
    await demo.stop();
  }
});
