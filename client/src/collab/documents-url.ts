/** Where this page's server has its shared documents. */
export const documentsUrl = (): string => `${location.origin.replace(/^http/, 'ws')}/collab`;
