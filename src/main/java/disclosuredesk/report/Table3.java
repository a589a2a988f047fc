package disclosuredesk.report;

import disclosuredesk.requests.ApplicantKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Table 三 of one year (收到和处理政府信息公开申请情况), printed or derived: for each row of its format seven numbers, the
 * six kinds of applicant in the order of {@link ApplicantKind} and the total. A null is a cell printed empty; in
 * arithmetic it is 0.
 */
public record Table3(ReportFormat format, Map<Table3Row, List<@Nullable Integer>> values) {

    /** The column of the sums. */
    public static final int TOTAL = ApplicantKind.values().length;

    /** The printed names of the columns. */
    public static final List<String> COLUMNS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");

    public Table3 {
        Map<Table3Row, List<@Nullable Integer>> copy = new EnumMap<>(Table3Row.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    public boolean has(Table3Row row) {
        return values.containsKey(row);
    }

    /** The cell as printed; null when blank or when the row is missing. */
    public @Nullable Integer printed(Table3Row row, int column) {
        List<@Nullable Integer> cells = values.get(row);
        return cells == null ? null : cells.get(column);
    }

    /** The cell as a number; a blank one is 0. */
    public int number(Table3Row row, int column) {
        Integer printed = printed(row, column);
        return printed == null ? 0 : printed;
    }

    /** What a report is looked at by before it is closed, of all applicants: 本年新收, 上年结转, 办结, 结转下年. */
    public List<Integer> sums() {
        return Stream.of(Table3Row.NEW, Table3Row.CARRY_IN, Table3Row.R7, Table3Row.CARRY_OUT)
                .map(row -> number(row, TOTAL))
                .toList();
    }
}
