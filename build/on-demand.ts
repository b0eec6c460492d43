/** Parts of paths of what a page loads after its first frame, or when somebody asks for it. */
const PARTS: readonly RegExp[] = [
  /webextension-polyfill|browser\/(polyfill|host|theme|notification|site-consent|opening-key|toolbar-place|open-popup|load-app|read-site|current-tab|tab-access|follow-tab)/,
  /(Connect|Settings|Lead)Screen|Connect(Form|Trouble)|[Ww]elcome|ScreenBar|KeyField|SettingsChoices|OpeningKey|ThemeChoice|ShortcutsDialog|shortcuts/,
  /Lead(Links|Facts)|EmptyList|CreditCourse|GatheringLine|HomeNotices|Trouble|error-words|countdown/,
  /ThisSite|Site(Company|People|Choice)|components\/(site|screens|parts|adapt|mark-words|use-copy)/,
  /app\/(all-leads|connecting|create|leads-list|page-cache|one-lead|this-site)/,
  /credits\/(course|forecast|history)|utils\/(leads|site|settings|messages|link|lead-text)/,
  /[Ee]xport|save-file/,
  /[Pp]anel|FollowTab|shared-view/,
  /later|other-accounts|(site|company)-schemas|stored-sites|leadey\/(errors|api-key)|tldts/,
];

/** Whether this module stays out of the file of the first frame. All else goes into that one: crumbs compress badly. */
export function isOnDemand(id: string): boolean {
  return PARTS.some((part) => part.test(id));
}
