import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createServices } from '../utils/background/create-services.ts';
import { watchCredits } from '../utils/background/credit-watch.ts';
import { scheduleGathering } from '../utils/background/gathering/schedule.ts';
import { answerMessage } from '../utils/background/message-listener.ts';
import { offerFinding } from '../utils/background/offer-finding.ts';
import { openPanelByKeys } from '../utils/background/open-panel.ts';
import { limitStorageToOwnPages } from '../utils/background/storage-access.ts';
import { welcomeNewcomers } from '../utils/background/welcome.ts';
import { watchPolicy } from '../utils/storage/managed-policy.ts';

export default defineBackground(() => {
  const services = createServices();
  void limitStorageToOwnPages();
  scheduleGathering(services.gatherer);
  const { account: service, accounts, gatherer, sealing } = services;
  sealing.watch();
  void service.obeyPolicy();
  watchPolicy(() => void service.obeyPolicy());
  offerFinding(accounts);
  openPanelByKeys();
  welcomeNewcomers(accounts);
  watchCredits({ service, accounts, gatherer, now: Date.now });

  // Registered before anything is awaited, or the message that woke the worker is lost.
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    void answerMessage(services, message, sender).then(respond);
    return true;
  });
});
