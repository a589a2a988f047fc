package disclosuredesk.seals;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.shared.OneMoment;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** An officer's rows against their seals, as of one moment. */
@Component
class SealedOfficers implements OfficerProof {

    /** By his id: what he may do, and what else lets him in. */
    private static final List<String> OF_HIS =
            List.of("officer_role", "officer_factor", "officer_recovery_code", "officer_identity", "officer_passkey");

    private final OneMoment oneMoment;
    private final JdbcOperations jdbc;
    private final RowSets rowSets;

    SealedOfficers(OneMoment oneMoment, JdbcOperations jdbc, RowSets rowSets) {
        this.oneMoment = oneMoment;
        this.jdbc = jdbc;
        this.rowSets = rowSets;
    }

    @Override
    public boolean isAsWritten(Officer officer) {
        return oneMoment.read(() -> Boolean.TRUE.equals(
                jdbc.execute((ConnectionCallback<Boolean>) connection -> isAsSealed(connection, officer))));
    }

    private boolean isAsSealed(Connection connection, Officer officer) throws SQLException {
        boolean asSealed = isAsSealed(connection, "officer", officer.login());
        for (String table : OF_HIS) {
            asSealed &= isAsSealed(connection, table, Long.toString(officer.id()));
        }
        return asSealed;
    }

    private boolean isAsSealed(Connection connection, String name, String scope) throws SQLException {
        ProvedTable table = Objects.requireNonNull(ProvedTables.named(name));
        List<String> one = List.of(scope);
        String sealed = SealedScopes.digests(connection, table, one).get(scope);
        Map<String, List<Map<String, String>>> rows = rowSets.read(connection, table, one);
        List<Map<String, String>> there = rows.getOrDefault(scope, List.of());
        return sealed == null ? there.isEmpty() : sealed.equals(rowSets.digest(table, scope, there));
    }
}
