package disclosuredesk.stages;

import disclosuredesk.agencies.Role;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long cases lay at their stages: one row each time a stage was done. */
@Component
class Stays {

    private final JdbcClient jdbc;

    Stays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stay that has ended, or so many with the same days.
     *
     * @param officer who did the stage
     * @param department whose stage it was; null for one of the disclosure office
     */
    record Stay(
            HandlingStage stage,
            @Nullable Long department,
            long officerId,
            String officer,
            LocalDate enteredOn,
            LocalDate leftOn,
            int cases) {}

    /** A request was entered: it had been there since the day of its receipt. */
    void registered(RequestId request, LocalDate on) {
        jdbc.sql("""
                insert into stage_stay (request_id, stay, agency_id, stage, officer_id, entered_on, left_on)
                select id, 1, agency_id, 'REGISTRATION', registered_by, received_on, :left from disclosure_request where id = :request
                """).param("left", on).param("request", request.value()).update();
    }

    void add(RequestId request, HandlingStage stage, long officerId, LocalDate enteredOn, LocalDate leftOn) {
        jdbc.sql("""
                insert into stage_stay (request_id, stay, agency_id, stage, department_id, officer_id, entered_on, left_on)
                select r.id, (select count(*) + 1 from stage_stay s where s.request_id = r.id), r.agency_id, :stage, %s, :officer, :entered, :left
                from disclosure_request r left join officer o on o.id = :officer where r.id = :request
                """.formatted(stage.role() == Role.HANDLER ? "o.department_id" : "null"))
                .param("stage", stage.name())
                .param("officer", officerId)
                .param("entered", enteredOn)
                .param("left", leftOn)
                .param("request", request.value())
                .update();
    }

    /** Of one case, in their order. */
    List<Stay> of(RequestId request) {
        return jdbc.sql("""
                select s.*, o.name as officer, 1 as cases from stage_stay s join officer o on o.id = s.officer_id
                where s.request_id = :request order by s.stay
                """)
                .param("request", request.value())
                .query(Stays::stay)
                .list();
    }

    /** All that ended in a time at an agency, those with the same days together; without requests that never were any. */
    List<Stay> between(long agencyId, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select s.stage, s.department_id, s.officer_id, o.name as officer, s.entered_on, s.left_on, count(*) as cases
                from stage_stay s join officer o on o.id = s.officer_id join disclosure_request r on r.id = s.request_id
                where s.agency_id = :agency and s.left_on >= :from and s.left_on <= :until and (r.outcome is null or r.outcome <> 'VOID')
                group by s.stage, s.department_id, s.officer_id, o.name, s.entered_on, s.left_on
                """)
                .param("agency", agencyId)
                .param("from", from)
                .param("until", until)
                .query(Stays::stay)
                .list();
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        long department = row.getLong("department_id");
        return new Stay(
                HandlingStage.valueOf(row.getString("stage")),
                row.wasNull() ? null : department,
                row.getLong("officer_id"),
                row.getString("officer"),
                row.getObject("entered_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getInt("cases"));
    }
}
