/** An error that Excel answers with; `code` is one of Excel.ErrorCodes. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus: number,
  ) {
    super(message);
  }
}

/** A member of Excel that the emulator does not have. Never an Excel error: whoever meets it must fail loudly. */
export class EmulatorGap extends Error {}

/**
 * Codes as listed at https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling ;
 * the sentences are ours, for real ones differ by build and language.
 */
export const apiErrors = {
  itemNotFound: (what: string) => new ApiError('ItemNotFound', `There is no ${what}.`, 404),
  invalidArgument: (why: string) => new ApiError('InvalidArgument', `The argument is invalid: ${why}.`, 400),
  invalidReference: (why: string) =>
    new ApiError('InvalidReference', `The reference is invalid: ${why}.`, 400),
  invalidOperation: (why: string) =>
    new ApiError('InvalidOperation', `The operation is invalid: ${why}.`, 400),
  itemAlreadyExists: (what: string) => new ApiError('ItemAlreadyExists', `There already is a ${what}.`, 409),
  accessDenied: (why: string) => new ApiError('AccessDenied', `The operation is not allowed: ${why}.`, 403),
  apiNotFound: (member: string) => new ApiError('ApiNotFound', `This Excel has no ${member}.`, 404),
  propertyNotFound: (member: string) =>
    new ApiError('InvalidArgument', `There is no property ${member}.`, 400),
};
