export { BoardDocs, type Section } from './board/board-docs.ts';
export { CollabGateway } from './collab.gateway.ts';
export { CollabModule } from './collab.module.ts';
export { type Decide, type Decision, DocumentAccess } from './document-access.ts';
export { Documents } from './documents.ts';
export { Readers } from './readers.ts';
