/** Lets the fonts of the document be loaded once the page has been shown: before, it would not be shown without them. */
export function loadFontsLate(): void {
  addEventListener('load', () =>
    requestAnimationFrame(() => {
      document.getElementById('fonts')?.removeAttribute('media');
    }),
  );
}
