import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type Options } from '@mikro-orm/postgresql';
import { logger } from '../platform/logger.ts';
import { First } from './migrations/0001-first.ts';
import { Operations } from './migrations/0002-operations.ts';
import { SlipPins } from './migrations/0003-slip-pins.ts';
import { DocumentVersions } from './migrations/0004-document-versions.ts';
import { MinutesSigning } from './migrations/0005-minutes-signing.ts';
import { CirculatedVersions } from './migrations/0006-circulated-versions.ts';
import { KeptBallots } from './migrations/0007-kept-ballots.ts';
import { SealedSums } from './migrations/0008-sealed-sums.ts';
import { Proxies } from './migrations/0009-proxies.ts';
import { NamesAndLinks } from './migrations/0010-names-and-links.ts';
import { StrawPolls } from './migrations/0011-straw-polls.ts';
import { Mediation } from './migrations/0012-mediation.ts';
import { Lists } from './migrations/0014-lists.ts';
import { Households } from './migrations/0015-households.ts';
import { Conflicts } from './migrations/0016-conflicts.ts';
import { NoQuorum } from './migrations/0017-no-quorum.ts';
import { SealedCounts } from './migrations/0018-sealed-counts.ts';
import { DocumentErasures } from './migrations/0019-document-erasures.ts';
import { AddedMembers } from './migrations/0020-added-members.ts';
import { Attempts } from './migrations/0021-attempts.ts';
import { VotesOfElectors } from './migrations/0022-votes-of-electors.ts';

/** MikroORM over one PostgreSQL. The schema comes from migrations only, never from the entities. */
export const ormConfig = (url: string): Options =>
  defineConfig({
    clientUrl: url,
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    migrations: {
      tableName: 'migration',
      migrationsList: [
        { name: '0001-first', class: First },
        { name: '0002-operations', class: Operations },
        { name: '0003-slip-pins', class: SlipPins },
        { name: '0004-document-versions', class: DocumentVersions },
        { name: '0005-minutes-signing', class: MinutesSigning },
        { name: '0006-circulated-versions', class: CirculatedVersions },
        { name: '0007-kept-ballots', class: KeptBallots },
        { name: '0008-sealed-sums', class: SealedSums },
        { name: '0009-proxies', class: Proxies },
        { name: '0010-names-and-links', class: NamesAndLinks },
        { name: '0011-straw-polls', class: StrawPolls },
        { name: '0012-mediation', class: Mediation },
        { name: '0014-lists', class: Lists },
        { name: '0015-households', class: Households },
        { name: '0016-conflicts', class: Conflicts },
        { name: '0017-no-quorum', class: NoQuorum },
        { name: '0018-sealed-counts', class: SealedCounts },
        { name: '0019-document-erasures', class: DocumentErasures },
        { name: '0020-added-members', class: AddedMembers },
        { name: '0021-attempts', class: Attempts },
        { name: '0022-votes-of-electors', class: VotesOfElectors },
      ],
      snapshot: false,
    },
    // By itself a pool gives up a connection after 10 s: the first word after a silence waited 15 ms for another one.
    pool: { min: 0, max: 12, idleTimeoutMillis: 600_000 },
    forceUtcTimezone: true,
    logger: (message) => logger.debug(message),
  });
