/** Lines of a stack: where the code stood, and no word of Jira's. Python writes the code itself on the line below. */
const frames =
  /^[ \t]+(?:at |\.\.\. \d+ more|File "[^"\n]*", line \d)[^\n]*(?:\n[ \t]{4}(?![ \t]*File ")[^\n]*)?$|^Traceback \(most recent call last\):$/gm;
const mayHoldFrames = /^[ \t]+(?:at |File ")|^Traceback /m;

/** A text without the lines of a stack in it. */
export function evidenceIn(text: string): string {
  if (!mayHoldFrames.test(text)) return text;
  const rest = text.replace(frames, '').replace(/\n\s*\n/g, '\n');
  return rest.trim() === '' ? text : rest.trim();
}

/**
 * What stands in quotation marks, names of files, and paths: names of things, which may hold any word. Each part is bounded, so that
 * a text of one endless word is not looked at again from each of its letters.
 */
const names =
  /"[^"\n]{0,300}"|`[^`\n]{0,300}`|(?<!\w)'[^'\n]{0,300}'(?!\w)|(?<![\w-])[\w-]{1,200}\.[a-z]\w{1,4}\b|(?<!\S)[^\s\\/]{0,300}[\\/]\S+/gi;

/** A text without the names in it, for words that count only where somebody says them. */
export function withoutNames(text: string): string {
  return text.replace(names, ' ');
}
