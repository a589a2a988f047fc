package disclosuredesk.statistics;

import disclosuredesk.report.Table3Row;
import disclosuredesk.requests.Voided;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes a request count in table 三, said once, for figures, lists, frozen years and differences (annual-report notes
 * section 2): a request bears on a year if it was open on some day of it; it came in by 一 if it was received in the year,
 * by 二 if before; it went out by the row of its result if it ended in the year, by 四 if it did not. So each request that
 * counts lies in exactly one cell of 一 and 二 and in one of 三 and 四, and 一 + 二 = （七） + 四. What never was a request (作废) counts
 * in no year.
 */
public final class CountingRules {

    /** Printed on each frozen year. To be raised with every change of what counts where. */
    public static final String VERSION = "T3-2";

    /** Open on some day of the year. A void one (作废) was never open. */
    static final String BEARS = "received_on < :next and (closed_on is null or closed_on >= :start and outcome <> '"
            + Voided.OUTCOME + "')";

    private static final String IN_YEAR = "received_on >= :start";
    private static final String ENDED = "closed_on < :next";
    static final String CAME_IN = "case when " + IN_YEAR + " then 'NEW' else 'CARRY_IN' end";
    static final String WENT_OUT = "case when " + ENDED + " then outcome else 'CARRY_OUT' end";

    private static final String IN_YEAR_COUNTED = "count(case when " + IN_YEAR + " then 1 end)";
    private static final String WENT_ON =
            "(closed_on is null or closed_on >= :next and outcome <> '" + Voided.OUTCOME + "')";

    /** The rows as they are, out of the index that has all that counts: a server left to choose may begin at the numbers. */
    private static final String NOW = "disclosure_request use index (ix_disclosure_request_counted)";

    /** The rows as they stood at a cut-off. */
    private static final String THEN = """
            (select s.request_id as id, s.agency_id, s.applicant_kind, s.received_on, s.closed_on, s.outcome%s
             from request_standing s
             where s.agency_id in (:agencies) and s.recorded_at <= :cutOff and s.ledger_seq <= :ledgerSeq
               and not exists (select 1 from request_standing later
                               where later.request_id = s.request_id and later.ledger_seq > s.ledger_seq
                                 and later.recorded_at <= :cutOff and later.ledger_seq <= :ledgerSeq)) stood
            """;

    /** The numbers, which never change; looked up one by one, for a join would be begun at the wrong end. */
    private static final String NUMBERS = """
            , (select d.number_year from disclosure_request d where d.id = s.request_id) as number_year,
              (select d.number_serial from disclosure_request d where d.id = s.request_id) as number_serial
            """;

    /**
     * How many requests of each kind ended in the year by which result, or went on (result null), and how many of these came in
     * in the year. Rows as they are: two ranges of the index, those that ended and those that went on, each grouped by as little
     * as there is.
     */
    static final String COUNTED_NOW = """
            select applicant_kind, outcome as ended_by, count(*) as requests, %1$s as in_year
            from %4$s
            where agency_id in (:agencies) and received_on < :next and closed_on >= :start and %2$s and outcome <> 'VOID'
            group by applicant_kind, ended_by
            union all
            select applicant_kind, null, count(*), %1$s
            from %4$s
            where agency_id in (:agencies) and received_on < :next and %3$s
            group by applicant_kind
            """.formatted(IN_YEAR_COUNTED, ENDED, WENT_ON, NOW);

    /** The same of the rows as they stood at a cut-off, which are made up once and so read in one go. */
    static final String COUNTED_THEN = """
            select applicant_kind, case when %2$s then outcome end as ended_by, count(*) as requests, %1$s as in_year
            from %4$s
            where agency_id in (:agencies) and %3$s
            group by applicant_kind, ended_by
            """.formatted(IN_YEAR_COUNTED, ENDED, BEARS, THEN.formatted(""));

    private CountingRules() {}

    /** The requests with the columns that count: as they are, or as they stood at a cut-off. */
    static String requests(@Nullable CutOff cutOff) {
        return cutOff == null ? NOW : THEN.formatted("");
    }

    /** The same with their numbers. */
    static String numberedRequests(@Nullable CutOff cutOff) {
        return cutOff == null ? NOW : THEN.formatted(NUMBERS);
    }

    /** The values of {@code :agencies}, {@code :start}, {@code :next} and the cut-off. */
    static Map<String, Object> values(Collection<Long> agencies, int year, @Nullable CutOff cutOff) {
        return values(agencies, CountedSpan.year(year), cutOff);
    }

    /** The same for a part of a year. */
    static Map<String, Object> values(Collection<Long> agencies, CountedSpan span, @Nullable CutOff cutOff) {
        Map<String, Object> values = new HashMap<>();
        values.put("agencies", agencies);
        values.put("start", span.start());
        values.put("next", span.next());
        if (cutOff != null) {
            values.put("cutOff", cutOff.at());
            values.put("ledgerSeq", cutOff.ledgerSeq());
        }
        return values;
    }

    /** The condition of a row of the table, beside {@link #BEARS}: without {@code came_in} and {@code went_out}, for an index. */
    static String condition(Table3Row row) {
        return switch (row) {
            case NEW -> IN_YEAR;
            case CARRY_IN -> "received_on < :start";
            case CARRY_OUT -> WENT_ON;
            case R7 -> ENDED;
            default -> ENDED + " and " + onStored(row).replace("went_out", "outcome");
        };
    }

    /** The condition of a row of the table on the {@code came_in} and {@code went_out} of a stored list. */
    static String onStored(Table3Row row) {
        return switch (row) {
            case NEW, CARRY_IN -> "came_in = '" + row.name() + "'";
            case R6 -> "went_out in ('R6_1', 'R6_2', 'R6_3')";
            case R7 -> "went_out <> 'CARRY_OUT'";
            default -> "went_out = '" + row.name() + "'";
        };
    }
}
