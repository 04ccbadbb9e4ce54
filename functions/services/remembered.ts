/**
 * A value that is read again once it is no longer fresh. However many ask while it is being read, it is read once: in
 * the hour before a deadline they are many.
 */
export class Remembered<T> {
  private value: { value: T; until: number } | undefined;
  private reading: Promise<T> | undefined;

  constructor(
    private readonly now: () => Date,
    private readonly freshMs: number,
    private readonly read: (last: T | undefined) => Promise<T>,
  ) {}

  async get(): Promise<T> {
    const time = this.now().getTime();
    if (this.value && this.value.until > time) return this.value.value;
    this.reading ??= this.start(time);
    return await this.reading;
  }

  /** Whoever asks from now on gets what is read from now on. */
  forget(): void {
    this.value = undefined;
    this.reading = undefined;
  }

  private start(time: number): Promise<T> {
    const reading: Promise<T> = this.read(this.value?.value).then(
      (value) => {
        if (this.reading === reading) {
          this.value = { value, until: time + this.freshMs };
          this.reading = undefined;
        }
        return value;
      },
      (error: unknown) => {
        if (this.reading === reading) this.reading = undefined;
        throw error;
      },
    );
    return reading;
  }
}
