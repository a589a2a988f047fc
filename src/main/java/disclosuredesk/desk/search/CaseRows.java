package disclosuredesk.desk.search;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.clock.Deadline;
import disclosuredesk.decision.Outcome;
import disclosuredesk.desk.casefile.Due;
import disclosuredesk.desk.casefile.DueDates;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every list of cases has in common: whose cases they are, what is read of each, when each is due. */
@Component
public class CaseRows {

    /**
     * While others are asked, the stored date is as of the last fact. A day not later than the first open letter was
     * not moved by it; every other lies ahead and moves on day by day.
     */
    private static final String PAUSED = """
            (d.state = 'AWAITING_CORRECTION' or d.state = 'CONSULTING' and d.safe_on >
                (select min(c.sent_on) from consultation c where c.request_id = r.id and c.ended_on is null))
            """;

    /** Condition: the reply is late. Needs {@code r}, {@code d} and the parameter {@code today}. */
    static final String OVERDUE = "r.closed_on is null and d.safe_on < :today and not " + PAUSED;

    /** What {@link #row} reads; {@code r} the request, {@code w} its open step, {@code d} its deadline. */
    public static final String COLUMNS = """
            select r.id, r.number_year, r.number_serial, r.applicant_kind, r.applicant_name, r.information,
                   r.received_on, r.closed_on, r.outcome, w.step, d.formal_on, d.safe_on, d.state, d.missing_year,
                   case when PAUSED then 1 else 0 end as paused,
                   (select p.name from department p where p.id = r.department_id) as department
            """.replace("PAUSED", PAUSED);

    /** Order: what runs by its date, then what stands still, then what has only to be put away; stable. */
    public static final String BY_URGENCY = """
            order by case when r.closed_on is not null then 2 when PAUSED then 1 else 0 end,
                     case when d.safe_on is null then 1 else 0 end, d.safe_on, r.number_year, r.number_serial
            """.replace("PAUSED", PAUSED);

    private static final int SHORT = 46;
    private static final Identity NOT_READ = new Identity(Identity.Kind.OTHER, "");

    private final DueDates dueDates;

    CaseRows(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    /**
     * Condition on {@code r}: the officer may see the request. Says in SQL what {@code Requests} says in Java; needs
     * the parameters {@code agency} and {@code department}.
     */
    public static String visible(Officer by) {
        if (by.seesWholeAgency()) {
            return "r.agency_id = :agency";
        }
        return by.is(Role.HANDLER) ? "r.agency_id = :agency and r.department_id = :department"
                : "r.agency_id = :agency and 1 = 0";
    }

    /** Reads one line. */
    public CaseRow row(ResultSet row, int number) throws SQLException {
        var applicant = new Applicant(ApplicantKind.valueOf(row.getString("applicant_kind")),
                row.getString("applicant_name"), NOT_READ, null, null, null, null);
        String outcome = row.getString("outcome");
        return new CaseRow(
                new RequestId(row.getString("id")),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                applicant.maskedName(),
                shortened(row.getString("information")),
                row.getString("step"),
                row.getObject("received_on", LocalDate.class),
                due(row),
                row.getString("department"),
                row.getObject("closed_on", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome));
    }

    private Due due(ResultSet row) throws SQLException {
        String state = row.getString("state");
        LocalDate safe = row.getObject("safe_on", LocalDate.class);
        LocalDate formal = row.getObject("formal_on", LocalDate.class);
        if (row.getObject("closed_on") != null) {
            return dueDates.ofClosed(safe, formal);
        }
        if (state == null) {
            return dueDates.unknown();
        }
        boolean paused = row.getBoolean("paused");
        // the stored date of a paused request is no date anyone can keep
        return dueDates.ofOpen(Deadline.State.valueOf(state), paused ? null : safe, paused ? null : formal,
                missingYear(row), paused);
    }

    private static @Nullable Integer missingYear(ResultSet row) throws SQLException {
        int year = row.getInt("missing_year");
        return row.wasNull() ? null : year;
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHORT ? line
                : line.substring(0, line.offsetByCodePoints(0, SHORT - 1)) + "…";
    }
}
