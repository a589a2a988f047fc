package disclosuredesk.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The statutory format of the annual report. Table 三 differs only in （六）, table 四 not at all. */
public enum ReportFormat {
    /** 国办公开办函〔2019〕60号: report years 2019 and 2020. */
    FORMAT_2019("2019", EnumSet.of(Table3Row.R6_1, Table3Row.R6_2, Table3Row.R6_3)),
    /** 国办公开办函〔2021〕30号: from report year 2021. */
    FORMAT_2021("2021", EnumSet.of(Table3Row.R6));

    /** The rows of （六） in either format. */
    public static final Set<Table3Row> SIXTH =
            Collections.unmodifiableSet(EnumSet.of(Table3Row.R6, Table3Row.R6_1, Table3Row.R6_2, Table3Row.R6_3));

    /** The first report year with either format; the table of the years before was another one. */
    public static final int FIRST_YEAR = 2019;

    private static final int FIRST_YEAR_OF_2021 = 2021;

    private final String code;
    private final Set<Table3Row> absent;

    ReportFormat(String code, Set<Table3Row> absent) {
        this.code = code;
        this.absent = absent;
    }

    /** As exports name it: 2019 or 2021. */
    public String code() {
        return code;
    }

    /** The rows of table 三 in printed order. */
    public List<Table3Row> rows() {
        return Arrays.stream(Table3Row.values())
                .filter(row -> !absent.contains(row))
                .toList();
    }

    /** The rows of results, which （七） sums. */
    public List<Table3Row> results() {
        return rows().stream().filter(Table3Row::isResult).toList();
    }

    /** The format in force for a report year. */
    public static ReportFormat of(int year) {
        return year < FIRST_YEAR_OF_2021 ? FORMAT_2019 : FORMAT_2021;
    }
}
