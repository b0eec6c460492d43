/** Parts of paths of what a page loads after its first frame, or when somebody asks for it. */
const PARTS: readonly RegExp[] = [
  /webextension-polyfill|browser\/(polyfill|host|theme|notification|site-consent|opening-key|toolbar-place|open-popup|load-app|read-site|current-tab|copy-text)/,
  /RowTools|row-tools|PickedBar|(Connect|Settings|Lead)Screen|Connect(Form|Trouble)|[Ww]elcome|ScreenBar|KeyField|SettingsChoices|OpeningKey|ThemeChoice|ShortcutsDialog|shortcuts/,
  /Lead(Links|Facts|Behind)|EmptyList|CampaignStatus|CreditCourse|GatheringLine|HomeNotices|Trouble|error-words|countdown/,
  /ThisSite|Site(Company|People|Choice)|components\/(site|screens|lead\.|parts|adapt|mark-words|later-icons|use-copy)/,
  /app\/(all-leads|behind|connecting|create|leads-list|page-cache|picking|one-lead|this-site)/,
  /credits\/(course|forecast|history)|utils\/(leads|site|settings|messages|link|lead-text)/,
  /[Ee]xport|save-file/,
  /later|other-accounts|(site|company)-schemas|stored-sites|leadey\/(errors|api-key)|tldts/,
];

/** Whether this module stays out of the file of the first frame. All else goes into that one: crumbs compress badly. */
export function isOnDemand(id: string): boolean {
  return PARTS.some((part) => part.test(id));
}
