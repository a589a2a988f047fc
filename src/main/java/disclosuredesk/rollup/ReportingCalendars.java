package disclosuredesk.rollup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days on file, and the statutory ones for who has none. */
@Component
public class ReportingCalendars {

    private final JdbcClient jdbc;

    ReportingCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ReportingCalendar of(long collectorId, int year) {
        return jdbc.sql("""
                select departments_by, others_by, remind_days from reporting_deadline
                where collector_id = :collector and report_year = :year
                """)
                .param("collector", collectorId)
                .param("year", year)
                .query(ReportingCalendar.class)
                .optional()
                .orElseGet(() -> ReportingCalendar.statutory(year));
    }

    void put(long collectorId, int year, ReportingCalendar calendar) {
        jdbc.sql("""
                insert into reporting_deadline (collector_id, report_year, departments_by, others_by, remind_days)
                values (:collector, :year, :departments, :others, :remind)
                on duplicate key update departments_by = values(departments_by), others_by = values(others_by),
                    remind_days = values(remind_days)
                """)
                .param("collector", collectorId)
                .param("year", year)
                .param("departments", calendar.departmentsBy())
                .param("others", calendar.othersBy())
                .param("remind", calendar.remindDays())
                .update();
    }
}
