import * as v from 'valibot';

/** What is read of a page at a press of the button: what can be seen of it, and where its links lead. */
export const PageTextSchema = v.object({
  text: v.string(),
  links: v.array(v.string()),
  /** Whether the page was longer than what is read. */
  isCut: v.boolean(),
});

export type PageText = v.InferOutput<typeof PageTextSchema>;

/** What came of reading a page. */
export type PageRead =
  | { readonly kind: 'read'; readonly page: PageText }
  /** LinkedIn allows no program to read its pages. */
  | { readonly kind: 'linkedin' }
  /** The browser lets no extension read this page, such as its own and its store's. */
  | { readonly kind: 'forbidden' }
  /** The browser allows it for the page over which Leadey's icon was clicked. */
  | { readonly kind: 'notClicked' };
