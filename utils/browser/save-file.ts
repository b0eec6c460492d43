/** In milliseconds: the browser has begun to read the file by then. */
const READ_BY = 60_000;

/** Hands a file to the browser's downloads, which takes no permission. */
export function saveFile({ name, content }: { name: string; content: Blob }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY);
}
