/** Parts of paths of what a page loads after its first frame, or when somebody asks for it. */
const PARTS: readonly RegExp[] = [
  /webextension-polyfill|browser\/(polyfill|host|theme|notification|site-consent|opening-key|toolbar-place|open-popup|load-app|read-site|current-tab)/,
  /(Connect|Settings|Lead)Screen|Connect(Form|Trouble)|[Ww]elcome|ScreenBar|KeyField|SettingsChoices|OpeningKey|ThemeChoice|ShortcutsDialog|shortcuts/,
  /Lead(Links|Facts)|EmptyList|CreditCourse|BelowList|GatheringLine|HomeNotices|Trouble|error-words|countdown/,
  /ThisSite|Site(Company|People|Choice)|components\/(site|screens|parts|adapt|mark-words|use-copy)/,
  /app\/(all-leads|connecting|create|leads-list|page-cache|one-lead|this-site)/,
  /credits\/(course|forecast|history)|utils\/(leads|site|settings|messages|link|lead-text)/,
  /[Ee]xport|save-file/,
  /WhatsNew|news|[Cc]hanges|CHANGELOG|stored-update/,
  /later|other-accounts|(site|company)-schemas|stored-sites|leadey\/(errors|api-key)|tldts/,
];

/**
 * Whether this module stays out of the file of the first frame. All else goes into that one: crumbs compress badly.
 * What the folders above the project (`root`) are called is of no account: the same bytes come out wherever it lies.
 */
export function isOnDemand(id: string, root: string): boolean {
  const folder = root.replaceAll('\\', '/');
  const own = id.startsWith(folder) ? id.slice(folder.length) : id;
  return PARTS.some((part) => part.test(own));
}
