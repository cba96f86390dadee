import { layoutTree } from './layout-tree.ts';
import type { Drawing, Picture, Room } from './picture.ts';

/** As many as guides are looked at in turn, with a width or two each. */
const mostKept = 12;
/** Newest last. */
const kept = new Map<string, Promise<Picture>>();

/**
 * As `layoutTree`, which takes long, but a drawing that was laid out lately for the same room is not laid out again: the picture is the
 * very same object.
 */
export function keptLayout(drawing: Drawing, room: Room): Promise<Picture> {
  const key = JSON.stringify([room.width, room.fontSize, drawing]);
  const picture = kept.get(key) ?? layoutTree(drawing, room);
  kept.delete(key);
  kept.set(key, picture);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  picture.catch(() => {
    if (kept.get(key) === picture) kept.delete(key);
  });
  return picture;
}
