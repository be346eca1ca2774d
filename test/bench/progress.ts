/** Progress goes to stderr: stdout is the result's alone. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
