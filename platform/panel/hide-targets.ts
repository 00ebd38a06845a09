/** The events of a pointer, by which the reader drags what stands in our root: it hears copies of them. */
const POINTER = /^(lost)?pointer/;

/** All events that a pointer, a finger or the focus causes at what it meets. */
const TYPES = `pointerover pointerenter pointerout pointerleave pointermove pointerdown pointerup
pointercancel gotpointercapture lostpointercapture mouseover mouseenter mouseout mouseleave mousemove
mousedown mouseup click dblclick auxclick contextmenu wheel touchstart touchmove touchend touchcancel
dragenter dragover dragleave drop focusin focusout`.split(/\s+/);

/** What Firefox adds to every event. */
type InnermostEvent = Event & { readonly explicitOriginalTarget?: EventTarget | null };

/**
 * Keep from the page's scripts what an event meets inside an element of ours: Firefox tells every
 * page, by `explicitOriginalTarget`, and so opens the way into its closed root.
 *
 * The page hears nothing of such an event. Call it before the page's scripts run, so that it is the
 * first to hear; where browsers tell no page of it, nothing is done.
 *
 * @param ours tells which element that is; `null` while there is none
 */
export function hideTargets(ours: () => Element | null): void {
  if (!('explicitOriginalTarget' in Event.prototype)) return;
  const hide = (event: InnermostEvent) => {
    // Copies are not the reader's doing, and go where they were sent.
    if (event.target !== ours() || !event.isTrusted) return;
    event.stopImmediatePropagation();
    if (!POINTER.test(event.type)) return;
    const { clientX, clientY, button, pointerId, cancelable } = event as PointerEvent;
    // It neither bubbles nor leaves the root, so that no page hears it.
    const copy = new PointerEvent(event.type, { clientX, clientY, button, pointerId, cancelable });
    const isWanted = event.explicitOriginalTarget?.dispatchEvent(copy) ?? true;
    if (!isWanted) event.preventDefault();
  };
  for (const type of TYPES) addEventListener(type, hide, { capture: true });
}
