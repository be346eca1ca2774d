import { Global, Module } from '@nestjs/common';
import { MOST_SOCKETS, SocketCount } from '../live/index.ts';
import { Admission } from './admission.ts';
import { BoardDocs } from './board/board-docs.ts';
import { CollabGateway } from './collab.gateway.ts';
import { DocumentStore } from './document.store.ts';
import { DocumentAccess } from './document-access.ts';
import { Documents } from './documents.ts';
import { Rooms } from './rooms.ts';

@Global()
@Module({
  providers: [
    Admission,
    BoardDocs,
    CollabGateway,
    DocumentAccess,
    DocumentStore,
    Documents,
    Rooms,
    { provide: SocketCount, useFactory: () => new SocketCount(MOST_SOCKETS) },
  ],
  exports: [BoardDocs, DocumentAccess, Documents],
})
export class CollabModule {}
