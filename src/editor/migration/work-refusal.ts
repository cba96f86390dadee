/** Why a piece of work cannot begin, in words for a person. */
export class WorkRefusal extends Error {
  override readonly name = 'WorkRefusal';
}
