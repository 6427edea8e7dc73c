/**
 * Events that Sendless itself makes: whoever holds files or Send lets them through. By the event and not by `isTrusted`: pages make
 * events too. Several content scripts share one world, and one set.
 */
const seam = Symbol.for('sendless.own-events');
const world: Record<symbol, WeakSet<Event> | undefined> = globalThis as unknown as Record<symbol, WeakSet<Event> | undefined>;
const own = (world[seam] ??= new WeakSet());

export function isOwnEvent(event: Event): boolean {
  return own.has(event);
}

/** Dispatches an event as Sendless's own. False when somebody prevented its default, as `dispatchEvent` says. */
export function dispatchOwn(target: EventTarget, event: Event): boolean {
  own.add(event);
  return target.dispatchEvent(event);
}
