import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { watchAddMenu } from '../utils/background/add-menu.ts';
import { connectOnceAllowed } from '../utils/background/connect-once-allowed.ts';
import { watchContextMenu } from '../utils/background/context-menu.ts';
import { createServices } from '../utils/background/create-services.ts';
import { answerMessage } from '../utils/background/message-listener.ts';
import { watchOnboarding } from '../utils/background/onboarding.ts';
import { openPanelByKeys } from '../utils/background/panel-command.ts';
import { watchGrants } from '../utils/background/permission-grants.ts';
import { watchSites } from '../utils/background/site-mark.ts';
import { watchCredits } from '../utils/credits/credit-watch.ts';
import { limitStorageToOwnPages } from '../utils/security/storage-access.ts';
import { watchPolicy } from '../utils/storage/managed-policy.ts';
import { removeUnreadableChunks } from '../utils/sync/chunk-writer.ts';
import { scheduleSync } from '../utils/sync/sync-schedule.ts';

export default defineBackground(() => {
  const built = createServices();
  const connect = connectOnceAllowed(built.account.connect, Date.now);
  const services = { ...built, account: { ...built.account, connect } };
  void limitStorageToOwnPages();
  removeUnreadableChunks();
  scheduleSync(services.leadSync);
  const { account: service, accounts, leadSync, sealing } = services;
  // First of all that change who is connected, or what is stored for a workspace.
  void service.mend();
  sealing.watch();
  void service.obeyPolicy();
  watchPolicy(() => void service.obeyPolicy());
  watchContextMenu(accounts);
  watchAddMenu(accounts);
  watchSites(accounts);
  openPanelByKeys();
  watchGrants(Date.now);
  watchOnboarding(accounts);
  watchCredits({ service, accounts, leadSync, now: Date.now });

  // Registered before anything is awaited, or the message that woke the worker is lost.
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    void answerMessage(services, message, sender).then(respond);
    return true;
  });
});
