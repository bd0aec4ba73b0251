/** The folder of publishers' files, or the crosswalk, is not as the converter needs it. Nothing was written. */
export class ConvertFailure extends Error {
  override readonly name = "ConvertFailure";
}
