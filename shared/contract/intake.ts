/** Why an uploaded file is not read. The codes are stable. */
export const uploadRefusalCodes = [
  'empty-file',
  'file-too-large',
  // another kind of file
  'old-excel',
  'binary-workbook',
  'password',
  'open-document',
  'word-document',
  'pdf',
  'text-file',
  'not-workbook',
  // the archive itself
  'archive-damaged',
  'archive-overlap',
  'archive-hidden-data',
  'archive-size',
  'archive-path',
  'archive-duplicate',
  'archive-method',
  'too-many-entries',
  'unpacked-too-large',
  'packed-too-well',
  'nested-archive',
  // what the workbook carries
  'macros',
  'active-controls',
  'embedded-object',
  'external-link',
  'xml-entities',
  'xml-broken',
  // more than is read
  'too-many-sheets',
  'too-many-cells',
  'too-much-text',
  'too-many-styles',
  'too-many-merges',
  'too-heavy',
] as const;

export type UploadRefusalCode = (typeof uploadRefusalCodes)[number];

/** One refusal: what it is about, what was found and what is allowed, in the unit that the code implies. */
export interface UploadRefusal {
  code: UploadRefusalCode;
  /** Entry of the archive, or sheet. */
  part?: string;
  found?: number;
  limit?: number;
}
