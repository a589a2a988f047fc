package disclosuredesk.desk.worklist;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.desk.casefile.ActPage;
import disclosuredesk.desk.search.CaseRow;
import disclosuredesk.desk.search.CaseRows;
import disclosuredesk.desk.search.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an officer may do next: the open steps of his roles, the most urgent first. */
@Component
class Worklist {

    /** A handler's work is his department's; nobody reviews or approves his own draft. */
    private static final String MINE = """
            from work_item w
            join disclosure_request r on r.id = w.request_id
            left join request_deadline d on d.request_id = r.id
            where w.role in (:roles) and %s
              and (w.role <> 'HANDLER' or r.department_id = :department)
              and not (w.step in (:byAnother) and exists (
                  select 1 from decision drafted where drafted.request_id = r.id and drafted.drafted_by = :me))
            """;

    private static final List<String> BY_ANOTHER = List.of(DecisionMaking.REVIEW_STEP, DecisionMaking.APPROVAL_STEP);

    private final JdbcClient jdbc;
    private final CaseRows rows;

    Worklist(JdbcClient jdbc, CaseRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** How many cases wait for the officer at a step. */
    record Count(String step, long cases) {}

    /** The steps at which cases wait for the officer, in the order of the process. */
    List<Count> counts(Officer by) {
        List<String> order = ActPage.steps();
        List<Count> counts = new ArrayList<>(
                jdbc.sql("select w.step, count(*) as cases " + mine(by) + " group by w.step")
                        .params(parameters(by))
                        .query((row, number) -> new Count(row.getString("step"), row.getLong("cases")))
                        .list());
        counts.sort(Comparator.comparing(count -> order.indexOf(count.step())));
        return counts;
    }

    /**
     * The cases themselves.
     *
     * @param step only this step, or all
     * @param total as counted by {@link #counts}
     */
    Page<CaseRow> find(Officer by, @Nullable String step, int page, long total) {
        int number = Page.clamp(page, total);
        Map<String, Object> parameters = parameters(by);
        parameters.put("step", step);
        String narrowed = step == null ? "" : "and w.step = :step ";
        List<CaseRow> found = jdbc.sql(CaseRows.COLUMNS + mine(by) + narrowed + CaseRows.BY_URGENCY
                        + " limit :size offset :offset")
                .params(parameters)
                .param("size", Page.SIZE)
                .param("offset", Page.offset(number))
                .query(rows::row)
                .list();
        return new Page<>(found, number, total);
    }

    private static String mine(Officer by) {
        return MINE.formatted(CaseRows.visible(by));
    }

    private static Map<String, Object> parameters(Officer by) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("roles", by.roleNames().isEmpty() ? List.of("") : List.copyOf(by.roleNames()));
        parameters.put("agency", by.agencyId());
        parameters.put("department", by.departmentId());
        parameters.put("byAnother", BY_ANOTHER);
        parameters.put("me", by.id());
        return parameters;
    }
}
