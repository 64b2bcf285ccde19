import { visible } from '../words/markdown';

/** Markup that was made here. Everything else that goes into a page is text, and escaped. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | null | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters are shown as a sign; what turns or hides its neighbours is gone. */
const escaped = (text: string): string =>
  visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Surrogate}]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');

function markupOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

/** A piece of a page: what stands in the template is markup, what is put into it is text, unless it was made so itself. */
export const html = (template: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: template.reduce((all, piece, at) => `${all}${markupOf(parts[at - 1] ?? null)}${piece}`),
});

/** A name of others: it is set apart, so that it turns no text around it. */
export const name = (text: string): Html => html`<bdi>${text}</bdi>`;
