/** Puts what is drawn on the clipboard, on the ground it stands on; whether the browser allowed it. */
export async function copyPicture(canvas: HTMLCanvasElement): Promise<boolean> {
  const whole = document.createElement('canvas');
  whole.width = canvas.width;
  whole.height = canvas.height;
  const context = whole.getContext('2d');
  if (context === null) return false;
  context.fillStyle = getComputedStyle(canvas.closest('figure') ?? document.body).backgroundColor;
  context.fillRect(0, 0, whole.width, whole.height);
  context.drawImage(canvas, 0, 0);
  const picture = new Promise<Blob>((resolve, reject) => {
    whole.toBlob((blob) => (blob === null ? reject(new Error('Nothing was drawn')) : resolve(blob)));
  });
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]).then(
    () => true,
    () => false,
  );
}
