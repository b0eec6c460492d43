/** The names of the months as spreadsheets know them: in English, German, French, Spanish, Portuguese, Italian, Polish. */
export const MONTH = [
  'jan(?:uary|uar|eiro)?|jän(?:ner)?|janv(?:ier)?|ene(?:ro)?|gen(?:naio)?|sty(?:cze[ńn]|cznia)?',
  'feb(?:ruary|ruar|rero|braio)?|févr?(?:ier)?|fevr?(?:ier|eiro)?|lut(?:y|ego)?',
  'mar(?:ch|s|zo|ço|zec|ca)?|mär(?:z)?|mrz',
  'apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|kwi(?:ecień|etnia)?',
  'may(?:o)?|mai(?:o)?|maj(?:a)?|mag(?:gio)?',
  'june?|juni|juin|junio|junho|giu(?:gno)?|cze(?:rwiec|rwca)?',
  'july?|juli|juil(?:let)?|julio|julho|lug(?:lio)?|lip(?:iec|ca)?',
  'aug(?:ust)?|août|aout|ago(?:sto)?|sie(?:rpień|rpnia)?',
  'sept?(?:ember|embre|iembre)?|set(?:iembre|embro|tembre)?|wrz(?:esień|eśnia)?',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?|ott(?:obre)?|paź(?:dziernik|dziernika)?',
  'nov(?:ember|embre|iembre|embro)?|lis(?:topad|topada)?',
  'dec(?:ember)?|déc(?:embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?|gru(?:dzień|dnia)?',
].join('|');
