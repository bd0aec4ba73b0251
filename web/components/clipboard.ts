/** Writes text to the clipboard, with an HTML form where one is given (tables keep their cells in Word and Excel). */
export async function copyText(text: string, html?: string): Promise<void> {
  if (html !== undefined && "ClipboardItem" in globalThis && navigator.clipboard !== undefined) {
    const item = new ClipboardItem({
      "text/plain": new Blob([text], { type: "text/plain" }),
      "text/html": new Blob([html], { type: "text/html" }),
    });
    await navigator.clipboard.write([item]);
    return;
  }
  if (navigator.clipboard !== undefined) {
    await navigator.clipboard.writeText(text);
    return;
  }
  copyByEvent(text, html);
}

/** Browsers give no clipboard to pages without TLS; the copy event still works there. */
function copyByEvent(text: string, html: string | undefined): void {
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
  };
  document.addEventListener("copy", fill, { once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", fill);
}
