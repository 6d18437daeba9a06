/** The words for those who hold an office. Made for English; the alternatives of patterns. */

/** "the foreign *minister*" */
export const OFFICES =
  'minister|president|premier(?! league)|chief|leader|chairman|chairwoman|chairperson|director|spokesman|spokeswoman|spokesperson|' +
  'governor|mayor|ambassador|envoy|chancellor|secretary|senator|judge|king|queen|prince|princess|pope|archbishop|bishop|' +
  'general|marshal|commander|captain|coach';
/** "the *deputy foreign* minister": of what rank, and over what. */
export const BEFORE_OFFICE =
  'deputy|vice|former|acting|prime|foreign|interior|defen[cs]e|finance|chief|army|field|party|police|fire|military|government|company|city|club|national';
