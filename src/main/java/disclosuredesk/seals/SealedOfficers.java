package disclosuredesk.seals;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OfficerProof;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** An officer's rows against their seals, as of one moment. */
@Component
class SealedOfficers implements OfficerProof {

    /** By his id: what he may do, and what else lets him in. */
    private static final List<String> OF_HIS =
            List.of("officer_role", "officer_factor", "officer_recovery_code", "officer_identity");

    private final DataSource database;
    private final RowSets rowSets;

    SealedOfficers(DataSource database, RowSets rowSets) {
        this.database = database;
        this.rowSets = rowSets;
    }

    @Override
    public boolean isAsWritten(Officer officer) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            boolean asWritten = isAsSealed(connection, "officer", officer.login());
            for (String table : OF_HIS) {
                asWritten &= isAsSealed(connection, table, Long.toString(officer.id()));
            }
            connection.rollback();
            return asWritten;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
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
