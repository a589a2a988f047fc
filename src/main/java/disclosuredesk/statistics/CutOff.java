package disclosuredesk.statistics;

import java.time.LocalDateTime;

/**
 * The moment as of which figures are counted: what was recorded later does not exist. A frozen year also names the last
 * ledger entry it knows, which tells apart what was recorded within one instant.
 *
 * @param at Asia/Shanghai
 * @param ledgerSeq position in the agency's chain
 */
public record CutOff(LocalDateTime at, long ledgerSeq) {

    /** Everything recorded at or before a time. */
    public static CutOff at(LocalDateTime time) {
        return new CutOff(time, Long.MAX_VALUE);
    }
}
