package disclosuredesk.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request in the list behind the figures of a version.
 *
 * @param ledgerSeq the ledger entry by which it last changed its standing
 */
public record FrozenCase(
        String id,
        CountedCase counted,
        LocalDate receivedOn,
        @Nullable LocalDate closedOn,
        long ledgerSeq) {}
