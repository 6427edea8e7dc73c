/** The text right before a place, at most `reach` UTF-16 units of it. */
export function shortlyBefore(text: string, at: number, reach: number): string {
  return text.slice(Math.max(0, at - reach), at);
}
