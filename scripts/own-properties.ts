/**
 * Properties of what the core, the drivers of editors and the room of drafts make and ask of themselves alone: no report, no message and no other script has them. From `addToPath` on they are those of
 * the libraries for telephone numbers and for differences, whose objects go nowhere either. The draft script has them short, and packs 0.7 kB smaller (`test/built-core.test.ts` compares what both
 * say, `test/architecture.test.ts` who asks).
 */
const names = `
addNumber addPattern addPhone aEnd allowsDesks anyOf bodyEdits bothAttached breaksBefore byClass byPart byProgram cameBack confirmed contextOf
deskDomain deskDomains detector deviceLine elsewhere endOf factOf findApart findInSteps foundUntil framing hasOpaqueId hasUndo heavy heldBy holders
inOrder inText inTurn inWritten isDataField isFraming isKeyAlone isKnownField isLast isPadded keptLines keyAt keyOver keyStart knows lineEndBefore
knownKeys loose markerIn markers mayBeginBackwards meaning namesDevice nEnd nests nextFilled noneOf ofDesk ofFile ofOpener ofSubject openers owner partly plusBefore positional
proven quoteDepth reads replacedBy speaker spells standing stateCount statesMade stuck subjects surely surroundings textBefore textBorder titleOver
told touchesPrevious touching trailers valueAt valueEnd wantedHidden wantedText windowOf
addToPath buildValues callingCode carrierCode castInput comparator countryCallingCode countryCallingCodeSource countryCallingCodes defaultCallingCode defaultCountry diffWithOptionsObj
extractCommon getCountryCodeForCallingCode getCountryCodesForCallingCode getCountryMetadata getNumberingPlanMetadata hasCallingCode hasCountry hasSelectedNumberingPlan
isNonGeographicCallingCode isPossible lastComponent leadingDigits maxEditLength nationalNumber nationalNumberPattern nationalPrefix nationalPrefixForParsing _nationalPrefixForParsing nationalPrefixTransformRule
numberingPlan oldPos oneChangePerToken possibleLengths postProcess previousComponent removeEmpty selectNumberingPlan tokenize useLongestToken
`;

/** Matches a whole name. */
export const ownProperties = new RegExp(`^(?:${names.trim().split(/\s+/).join('|')})$`);
