import { Global, Module } from '@nestjs/common';
import { MOST_SOCKETS, SocketCount } from '../live/index.ts';
import { Admission } from './admission.ts';
import { BoardDocs } from './board/board-docs.ts';
import { CollabGateway } from './collab.gateway.ts';
import { DocumentStore } from './document.store.ts';
import { DocumentAccess } from './document-access.ts';
import { Documents } from './documents.ts';
import { Doorway } from './doorway.ts';
import { BringBack } from './history/bring-back.ts';
import { HistoryController } from './history/history.controller.ts';
import { NameVersion } from './history/name-version.ts';
import { ReadHistory } from './history/read-history.ts';
import { VersionAccess } from './history/version-access.ts';
import { Readers } from './readers.ts';
import { Rooms } from './rooms.ts';

const history = [BringBack, NameVersion, ReadHistory, VersionAccess];

@Global()
@Module({
  controllers: [HistoryController],
  providers: [
    Admission,
    BoardDocs,
    CollabGateway,
    DocumentAccess,
    DocumentStore,
    Documents,
    Doorway,
    Readers,
    Rooms,
    ...history,
    { provide: SocketCount, useFactory: () => new SocketCount(MOST_SOCKETS) },
  ],
  exports: [BoardDocs, DocumentAccess, Documents, Readers],
})
export class CollabModule {}
