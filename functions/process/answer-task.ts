/** The other end of runBounded: waits for one task, answers it and ends. */
export function answerTask<Task>(work: (task: Task) => Promise<unknown>): void {
  // Who asked may be gone, killed or not; then nobody waits for an answer.
  process.once('disconnect', () => process.exit());
  process.once('message', (task: Task) => {
    void work(task).then((answer) => process.send?.(answer, () => process.disconnect()));
  });
}
