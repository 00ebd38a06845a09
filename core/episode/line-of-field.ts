import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { lineAt } from './line-at.ts';

/** The way to a field from the outermost object: names of fields, places in lists. */
export type FieldPath = readonly (string | number)[];

/**
 * Find the line of a JSON file that a field begins in, from 1.
 *
 * @returns the line of the nearest field around it if there is no such field.
 */
export function lineOfField(json: string, root: Node, path: FieldPath): number {
  const node = findNodeAtLocation(root, [...path]);
  if (!node) return lineOfField(json, root, path.slice(0, -1));
  // A field begins with its name.
  const start = node.parent?.type === 'property' ? node.parent : node;
  return lineAt(json, path.length > 0 ? start.offset : 0);
}
