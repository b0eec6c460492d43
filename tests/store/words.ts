/** One short line to each picture; what else there is to say the pictures say, or the listing's text. */
export interface StoreWords {
  readonly home: string;
  readonly search: string;
  readonly lead: string;
  readonly site: string;
  readonly tile: string;
}

export const storeWords: Readonly<Record<string, StoreWords>> = {
  en: {
    home: 'Credits and leads, one click away',
    search: 'Any lead, found as you type',
    lead: 'From the list straight to the call',
    site: 'Is this company one of yours?',
    tile: 'Credits and leads, one click away',
  },
  de: {
    home: 'Credits und Leads auf einen Klick',
    search: 'Jeder Lead, gefunden beim Tippen',
    lead: 'Von der Liste direkt zum Anruf',
    site: 'Ist diese Firma schon bei Ihnen?',
    tile: 'Credits und Leads auf einen Klick',
  },
  fr: {
    home: 'Crédits et leads, à portée de clic',
    search: 'Chaque lead, trouvé dès la frappe',
    lead: 'De la liste à l’appel, sans détour',
    site: 'Cette entreprise est-elle des vôtres ?',
    tile: 'Crédits et leads, à portée de clic',
  },
  es: {
    home: 'Créditos y leads, a un solo clic',
    search: 'Cualquier lead, al escribir',
    lead: 'De la lista a la llamada, sin rodeos',
    site: '¿Esta empresa ya es de las suyas?',
    tile: 'Créditos y leads, a un solo clic',
  },
};
