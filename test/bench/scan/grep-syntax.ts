/** Repetitions with a higher bound have none here: `grep` takes seconds and gigabytes for them before it reads the first line. */
const mostCounted = 40;

/** The patterns of ripgrep in the syntax of `grep -E -i`: no `(?:`, no `\d`, no `\w` in brackets, no line ends. */
export function toExtendedSyntax(patterns: string): string {
  return patterns
    .split('\n')
    .filter((pattern) => pattern !== '')
    .map((pattern) =>
      pattern
        .replace(/\(\?i\)/g, '')
        .replace(/\(\?(?:i)?:/g, '(')
        .replace(/\[(?:\\.|[^\]\\])*\]/g, inBrackets)
        .replace(/\[\^\]/g, '.')
        .replace(/\\d/g, '[0-9]')
        .replace(/\\s/g, '[[:space:]]')
        .replace(/\{(\d+),(\d+)\}/g, (counted, fewest: string, most: string) => (Number(most) > mostCounted ? `{${fewest},}` : counted)),
    )
    .join('\n');
}

/** In brackets a backslash is itself; the closing bracket stands first and the dash last. */
function inBrackets(set: string): string {
  const negated = set.startsWith('[^');
  let inner = set.slice(negated ? 2 : 1, -1).replace(/\\w/g, 'A-Za-z0-9_').replace(/\\d/g, '0-9').replace(/\\s/g, '[:space:]');
  const hasBracket = inner.includes('\\]');
  const hasDash = /-$/.test(inner);
  inner = inner.replace('\\]', '').replace(/\\[rn]/g, '').replace(/-$/, '').replace(/\\(.)/g, '$1');
  return `[${negated ? '^' : ''}${hasBracket ? ']' : ''}${inner}${hasDash ? '-' : ''}]`;
}
