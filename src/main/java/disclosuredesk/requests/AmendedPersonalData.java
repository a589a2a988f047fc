package disclosuredesk.requests;

import disclosuredesk.doctor.Findings;
import disclosuredesk.personal.PersonalCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the last amendment says of an applicant's personal data is what the registration says; both are opened to be compared. */
@Component
class AmendedPersonalData {

    private static final String LAST = """
            select r.*, a.name as agency, c.field, c.was, c.became, c.salt, c.secret
            from registration_change c join registration_motion m on m.id = c.motion_id
            join disclosure_request r on r.id = m.request_id join agency a on a.id = r.agency_id
            where m.state = 'CONFIRMED' and %s
              and not exists (select 1 from registration_change d join registration_motion n on n.id = d.motion_id
                  where n.request_id = r.id and n.state = 'CONFIRMED' and d.field = c.field and n.id > m.id)
            """.formatted(RegistrationChangeRows.PERSONAL.replace("field", "c.field"));

    private final JdbcClient jdbc;
    private final RequestRows rows;
    private final RegistrationChangeRows changes;

    AmendedPersonalData(JdbcClient jdbc, RequestRows rows, RegistrationChangeRows changes) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.changes = changes;
    }

    void look(Findings found) {
        jdbc.sql(LAST).query(row -> {
            if (!agrees(row)) {
                found.fault("%s：登记的内容与最后一次更正不同（%s）".formatted(RowCheck.named(row), row.getString("field")));
            }
        });
    }

    private boolean agrees(ResultSet row) throws SQLException {
        try {
            RegistrationChange change = changes.change(row);
            return Objects.requireNonNullElse(change.became(), "")
                    .equals(Objects.requireNonNullElse(change.field().of(rows.request(row, 0)), ""));
        } catch (PersonalCipher.Unopened toldByAnotherCheck) {
            return true;
        }
    }
}
