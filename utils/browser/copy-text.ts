/** Puts a text on the clipboard; whether the browser allowed it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without the focus, or where a policy forbids it: the person is told.
    return false;
  }
}
