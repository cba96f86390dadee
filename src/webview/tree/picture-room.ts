/** Room for the picture in CSS pixels, and the size of its text. */
export interface PictureRoom {
  readonly width: number;
  readonly fontSize: number;
}

/**
 * The room before anything is drawn, so that the first picture that the editor sends fits already. Its numbers are those of the style
 * sheet (`page.css`, `tree.css`); where they differ, the measured room corrects them.
 */
export function pictureRoom(): PictureRoom {
  const page = document.body.clientWidth;
  const padding = page < 600 ? 16 : 24;
  const content = Math.min(page, 1280) - 2 * padding;
  return { width: content >= 900 ? content - 432 : content, fontSize: fontSizeOf(document.body) };
}

/** Size of an element's text in CSS pixels. */
export function fontSizeOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize);
}
