/** Saves something that was made in this page as a file on the reader's machine. */
export function saveFile(filename: string, content: Uint8Array<ArrayBuffer> | string): void {
  const address = URL.createObjectURL(new Blob([content], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = filename;
  link.click();
  // The browser has taken the address with the click; a moment later it may be given up.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
