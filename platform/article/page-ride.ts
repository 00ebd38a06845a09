import { pageWay, type Stop, type WayPoint, wayAt } from '../../core/following/page-way.ts';

/**
 * Let the browser move `content` as the page is scrolled, by animations whose time is how far that
 * is; `null` where there is no `ScrollTimeline`, as in Firefox.
 */
export function pageRide(content: HTMLElement) {
  const source = document.scrollingElement;
  if (!('ScrollTimeline' in globalThis) || !source) return null;
  const timeline = new ScrollTimeline({ source });
  const riders = new Map<HTMLElement, Animation>();
  let points: readonly WayPoint[] = [];

  function leave(element: HTMLElement) {
    riders.get(element)?.cancel();
    riders.delete(element);
    element.style.translate = '';
  }

  return {
    along(stops: readonly Stop[], here: Stop, still: HTMLElement | null) {
      points = pageWay(stops, here, source.scrollHeight - source.clientHeight);
      const board = (element: HTMLElement, direction: 1 | -1) => {
        const rider = riders.get(element) ?? element.animate(null, { timeline, fill: 'both' });
        const frames = points.map(({ offset, way }) => {
          return { offset, transform: `translateY(${direction * way}px)` };
        });
        (rider.effect as KeyframeEffect).setKeyframes(frames);
        riders.set(element, rider);
      };
      for (const element of riders.keys()) {
        if (element !== content && element !== still) leave(element);
      }
      board(content, -1);
      if (still) board(still, 1);
    },
    rebase() {
      // What the browser has added so far is from now on part of where our script puts the text.
      // Worked out, for to ask what is drawn would have everything laid out.
      const gone = timeline.currentTime as CSSUnitValue | null;
      const way = gone ? wayAt(points, gone.value / 100) : 0;
      for (const element of riders.keys()) {
        element.style.translate = `0 ${element === content ? way : -way}px`;
      }
    },
    end() {
      for (const element of riders.keys()) leave(element);
    },
  };
}
