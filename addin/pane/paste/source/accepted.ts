/** Endings by which the picker shows files; what a file really is, the server finds out. */
export const ACCEPTED = '.xlsx,.xlsm,.xlsb,.xls,.ods,.fods,.csv,.tsv,.txt,.xml,.html,.htm,.mht,.mhtml,.docx';
