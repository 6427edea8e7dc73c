/** The short name of the package that reads text in pictures: how its pages know that they have the files for it. The standard package has no short name. */
export const nameWithOcr = 'Sendless with OCR';
