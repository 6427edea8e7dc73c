/**
 * Properties of what the core and the drivers of editors make and ask of themselves alone: no report, no message and no other script has them. The draft script has them
 * short, and packs half a kilobyte smaller (`test/built-core.test.ts` compares what both say, `test/architecture.test.ts` who asks).
 */
const names = `
addNumber addPattern addPhone aEnd allowsDesks anyOf bodyEdits breaksBefore byClass byPart byProgram confirmed deskDomain deskDomains detector
deviceLine findApart findInSteps foundUntil framing hasOpaqueId hasUndo heldBy holders inOrder inText inWritten isDataField isFraming isKeyAlone
isKnownField isLast isPadded keptLines keyAt keyOver keyStart knows lineEndBefore loose markerIn markers mayBeginBackwards meaning nEnd nextFilled
noneOf ofDesk ofFile ofOpener ofSubject openers owner partly plusBefore positional quoteDepth reads speaker spells stateCount statesMade subjects
surely surroundings textBefore textBorder titleOver told touchesPrevious touching trailers valueAt valueEnd wantedHidden wantedText
`;

/** Matches a whole name. */
export const ownProperties = new RegExp(`^(?:${names.trim().split(/\s+/).join('|')})$`);
