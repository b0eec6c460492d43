/** The one host this extension talks to, and the one it asks access for. */
export const LEADEY_HOST = 'https://backend.leadey.ai';
