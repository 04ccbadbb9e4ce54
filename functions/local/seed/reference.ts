import type { Period } from '../../../shared/period/period';
import type { SubmissionContent } from '../../../shared/submission/submission';
import columns from './data/columns.json';
import { oneRowTable, type Feedback, type Handling, type Office, type Procedures } from './figures';

/** The unit and quarter of the one real report among the demo data. */
export const REFERENCE_UNIT = 'skhcn';
export const REFERENCE_PERIOD: Period = { year: 2024, quarter: 2 };

/** What the real report carries over from the quarter before. */
export const REFERENCE_OPENING = { dossiers: 2, complaints: 0 };

const handling: Partial<Handling> = {
  received: 159,
  online: 157,
  direct: 0,
  opening: REFERENCE_OPENING.dossiers,
  resolved: 157,
  late: 0,
  pending: 2,
  pendingInTime: 2,
  pendingLate: 0,
};

/** Its integrated, integrating and not integrable services make 56, not 58: a contradiction of the real report. */
const procedures: Partial<Procedures> = {
  total: 58,
  announced: 56,
  handledOnly: 2,
  oneStop: 58,
  fullyOnline: 41,
  partlyOnline: 17,
  informationOnly: 0,
  integrated: 49,
  integrating: 4,
  notIntegrable: 3,
  public: 58,
  internalProcess: 58,
  withFee: 16,
};

const feedback: Feedback = {
  received: 0,
  opening: REFERENCE_OPENING.complaints,
  total: 0,
  handled: 0,
  inTime: 0,
  pending: 0,
  content: 0,
  discontentDossiers: 0,
  surveys: 0,
  contentSurveys: 0,
};

const office: Partial<Office> = {
  staff: 3,
  permanent: 1,
  reserve: 2,
  documents: 2116,
  incoming: 1515,
  outgoing: 601,
  signed: 596,
};

/** The figures that the department really reported; what it did not state is left blank or has no table. */
export const referenceContent: SubmissionContent = {
  calendar: 'reporting',
  tables: [
    oneRowTable(columns.handling, handling),
    oneRowTable(columns.procedures, procedures),
    oneRowTable(columns.feedback, feedback),
    oneRowTable(columns.office, office),
  ],
  texts: {},
  explanations: [],
};
