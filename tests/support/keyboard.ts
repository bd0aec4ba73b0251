import type { Locator, Page } from "playwright";

/** Stops of the Tab key after which something counts as out of reach. */
const MOST_STOPS = 150;

/** Goes to something with the Tab key alone, as one does who has no mouse. Throws where it is not reached. */
export async function reach(page: Page, goal: Locator): Promise<void> {
  await goal.first().waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await goal.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key did not reach ${String(goal)} in ${MOST_STOPS} stops.`);
}

/** Goes to something and presses it. */
export async function press(page: Page, goal: Locator): Promise<void> {
  await reach(page, goal);
  await page.keyboard.press("Enter");
}

/** Chooses a file by the page's own button; the system's window then answers. */
export async function chooseFile(
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    press(page, page.getByRole("button", { name: "Choose a file" })),
  ]);
  await chooser.setFiles(file);
}

/** Puts something on the clipboard and pastes it where the focus is, as a program beside the browser would. */
export async function paste(page: Page, clip: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(content)) clipboardData.setData(kind, text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, clip);
}
