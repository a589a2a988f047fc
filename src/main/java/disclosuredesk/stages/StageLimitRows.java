package disclosuredesk.stages;

import disclosuredesk.stages.StageLimit.Own;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agencies have set for their stages. */
@Component
class StageLimitRows {

    private final JdbcClient jdbc;

    StageLimitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an agency has set, by department. */
    Map<Long, Map<HandlingStage, Own>> of(long agencyId) {
        Map<Long, Map<HandlingStage, Own>> own = new HashMap<>();
        jdbc.sql("select * from stage_limit where agency_id = :agency")
                .param("agency", agencyId)
                .query(row -> {
                    own.computeIfAbsent(row.getLong("department_id"), department -> new EnumMap<>(HandlingStage.class))
                            .put(
                                    HandlingStage.valueOf(row.getString("stage")),
                                    new Own(
                                            row.getObject("working_days", Integer.class),
                                            row.getString("standard"),
                                            row.getString("responsible")));
                });
        return own;
    }

    void put(long agencyId, long departmentId, HandlingStage stage, Own own) {
        jdbc.sql("""
                insert into stage_limit (agency_id, department_id, stage, working_days, standard, responsible)
                values (:agency, :department, :stage, :days, :standard, :responsible)
                on duplicate key update working_days = values(working_days), standard = values(standard), responsible = values(responsible)
                """)
                .param("agency", agencyId)
                .param("department", departmentId)
                .param("stage", stage.name())
                .param("days", own.workingDays())
                .param("standard", own.standard())
                .param("responsible", own.responsible())
                .update();
    }
}
