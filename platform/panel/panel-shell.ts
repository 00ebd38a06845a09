import type {
  Arrangement,
  PanelForm,
  PanelShape,
  Rectangle,
} from '../../core/article/agent-protocol.ts';
import { clampWidth, type Settings } from '../../core/settings/settings.ts';
import type { Room } from '../article/make-room.ts';
import { dragSheet } from './drag-sheet.ts';
import { keepAboveKeyboard } from './keep-above-keyboard.ts';
import type { PanelHost } from './panel-host.ts';
import { whenPainted } from './when-painted.ts';

/** In such windows the panel is a sheet at the foot. */
const NARROW_WINDOW = '(max-width: 719.98px)';

/** What the shell tells. */
export type ShellWatcher = {
  /** It stands in another form or shape. */
  onReshape(form: PanelForm, shape: PanelShape): void;
  /** The reader has dragged an edge. */
  onResize(wanted: Partial<Pick<Settings, 'width' | 'sheet'>>): void;
  /** So much of the article's view is covered from its foot now, in px. */
  onCover(height: number): void;
};

/** What of the panel stands in the article's page: its place, its paper and its edges. */
export type PanelShell = {
  /** What the panel's frame is put into. */
  readonly element: HTMLElement;
  form(): PanelForm;
  shape(): PanelShape;
  arrange(arrangement: Arrangement): void;
  turn(shape: PanelShape): void;
  /** Be as high as what the panel shows, in px; `null` to be as high as its form is. */
  fit(height: number | null): void;
  /** Let the reader drag the sheet by this part of the panel, or by none. */
  placeGrip(grip: Rectangle | null): void;
};

/** Put up the shell of a panel in its host, until `signal` aborts. */
export function panelShell(
  { root }: PanelHost,
  room: Room,
  initial: { readonly arrangement: Arrangement; readonly shape: PanelShape },
  watcher: ShellWatcher,
  signal: AbortSignal,
): PanelShell {
  const paper = document.createElement('div');
  const element = document.createElement('div');
  const edge = document.createElement('div');
  const grip = document.createElement('div');
  paper.className = 'root';
  element.className = 'shell';
  edge.className = 'edge';
  grip.className = 'grip';
  grip.hidden = true;
  element.append(edge, grip);
  paper.append(element);
  root.append(paper);

  let { arrangement, shape } = initial;
  let form: PanelForm = 'beside';

  function formNow(): PanelForm {
    const isOpen = shape === 'open';
    const isSheet = matchMedia(NARROW_WINDOW).matches;
    const { width, side } = arrangement;
    const place = room.make(isOpen && !isSheet ? width : 0, side);
    return isSheet ? 'sheet' : place;
  }

  function draw() {
    form = formNow();
    const { width, side, sheet, paper: theme } = arrangement;
    Object.assign(paper.dataset, { theme });
    Object.assign(element.dataset, { form, shape, side, sheet });
    element.style.setProperty('--width', `${width}px`);
  }

  function drawAnew() {
    const before = `${form} ${shape}`;
    draw();
    if (before !== `${form} ${shape}`) watcher.onReshape(form, shape);
  }

  const cover = () => {
    const isSheet = form === 'sheet' && shape === 'open';
    watcher.onCover(isSheet ? element.offsetHeight : 0);
  };
  const observer = new ResizeObserver(cover);
  observer.observe(element);

  const take = (event: PointerEvent) => {
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
    element.toggleAttribute('data-dragged', true);
  };
  const drag = ({ pointerId, clientX }: PointerEvent) => {
    if (!edge.hasPointerCapture(pointerId)) return;
    const { clientWidth } = document.documentElement;
    const wanted = arrangement.side === 'left' ? clientX : clientWidth - clientX;
    watcher.onResize({ width: Math.round(clampWidth(wanted)) });
  };
  edge.addEventListener('pointerdown', take, { signal });
  edge.addEventListener('pointermove', drag, { signal });
  const letGo = () => element.removeAttribute('data-dragged');
  edge.addEventListener('lostpointercapture', letGo, { signal });
  dragSheet(grip, element, sheet => watcher.onResize({ sheet }), signal);
  keepAboveKeyboard(element, signal);

  addEventListener('load', drawAnew, { signal });
  void whenPainted().then(() => signal.aborted || drawAnew());
  addEventListener('resize', drawAnew, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    paper.remove();
    room.make(0, arrangement.side);
  });
  draw();

  return {
    element,
    form: () => form,
    shape: () => shape,
    arrange(next) {
      arrangement = next;
      drawAnew();
    },
    turn(next) {
      if (next === shape) return;
      shape = next;
      element.style.height = '';
      // Only once the reader opens it: nothing moves on the first paint.
      element.toggleAttribute('data-moving', true);
      drawAnew();
      cover();
    },
    fit(height) {
      element.style.height = height === null ? '' : `${height}px`;
    },
    placeGrip(next) {
      grip.hidden = next === null;
      if (!next) return;
      const { left, top, width, height } = next;
      grip.style.cssText = `left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`;
    },
  };
}
