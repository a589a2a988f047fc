package disclosuredesk.desk.search;

import disclosuredesk.desk.web.KeptChoice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The columns an officer chose last, kept by his browser as the size of the pages is: what the address says goes before. */
final class KeptColumns {

    private static final String COOKIE = "columns";

    private KeptColumns() {}

    /** Keeps what was chosen now, or shows what was chosen before; what is no column is none. */
    static void apply(CaseFilter filter, HttpServletRequest request, HttpServletResponse response) {
        if (filter.columns.isEmpty()) {
            List<String> kept = Arrays.asList(KeptChoice.of(request, COOKIE).split("\\."));
            filter.columns = Arrays.stream(Column.values())
                    .filter(one -> kept.contains(one.name()))
                    .collect(Collectors.toList());
        } else {
            KeptChoice.keep(
                    response, COOKIE, filter.shown().stream().map(Column::name).collect(Collectors.joining(".")));
        }
    }
}
