/**
 * Presses a button as a mouse does. Some webmails act when the mouse goes down or up and not at the click (Gmail's close button, FlowCrypt's sources);
 * a button without a type inside a form submits it (SOGo 5.8: the cross of a file's chip leaves the form "submitted" and Send disabled), so it is told
 * that it is a plain button first.
 */
export function pressAsUser(button: HTMLElement): void {
  if (button.tagName === 'BUTTON' && button.getAttribute('type') === null) button.setAttribute('type', 'button');
  const view = button.ownerDocument.defaultView;
  const shared = { bubbles: true, cancelable: true, composed: true, button: 0 };
  for (const type of ['pointerdown', 'pointerup'] as const) {
    button.dispatchEvent(new PointerEvent(type, { ...shared, view, isPrimary: true }));
    button.dispatchEvent(new MouseEvent(type === 'pointerdown' ? 'mousedown' : 'mouseup', { ...shared, view }));
  }
  button.click();
}
