import { Injectable } from '@nestjs/common';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { BoardDocs } from '../../collab/index.ts';
import { SharedReading } from './shared-reading.ts';

/** The board for screens that open or come back: a hall that reconnects together asks the database once or twice. */
@Injectable()
export class Pictures {
  private readonly shared: SharedReading<BoardView>;

  constructor(board: BoardDocs) {
    this.shared = new SharedReading((meetingId) => board.view(meetingId));
  }

  of(meetingId: string): Promise<BoardView> {
    return this.shared.of(meetingId);
  }
}
