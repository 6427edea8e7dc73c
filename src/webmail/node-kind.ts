/** What a node is, by its type and not by its class: an editor's frame has classes of its own, so `instanceof` says no there. */

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE;
}

/** An element that can be given the focus again. */
export function isFocusable(element: Element | null): element is Element & HTMLOrSVGElement {
  return element !== null && 'focus' in element;
}

/** `<template>`, whose content is a tree apart. */
export function isTemplate(element: Element): element is HTMLTemplateElement {
  return element.localName === 'template' && 'content' in element;
}
