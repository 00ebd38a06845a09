/**
 * Find what leads back to itself: groups in which each leads, directly or by others, to each other.
 *
 * @param next for each node those that it leads to.
 * @returns the groups of more than one, sorted (Tarjan, 1972).
 */
export function circles(next: ReadonlyMap<string, readonly string[]>): readonly string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];

  for (const node of next.keys()) if (!order.has(node)) visit(node);
  return found.map(group => group.sort()).sort();

  function visit(node: string): number {
    let low = order.size;
    order.set(node, low);
    lowest.set(node, low);
    open.push(node);
    for (const other of next.get(node) ?? []) {
      if (!order.has(other)) low = Math.min(low, visit(other));
      else if (open.includes(other)) low = Math.min(low, lowest.get(other) ?? low);
      lowest.set(node, low);
    }
    if (low === order.get(node)) {
      const group = open.splice(open.indexOf(node));
      if (group.length > 1) found.push(group);
    }
    return low;
  }
}
