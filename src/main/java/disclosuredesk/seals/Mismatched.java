package disclosuredesk.seals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Every row of a table against the seal it was given last. */
final class Mismatched {

    private Mismatched() {}

    /** What is wrong with a scope. */
    enum How {
        /** Rows were changed, put in or taken out. */
        OTHERWISE,
        /** It has no rows any more. */
        GONE,
        /** It was never sealed. */
        UNSEALED
    }

    /** Told of each scope that is not as it was sealed. */
    interface Told {
        void of(String scope, How how);
    }

    /** @return how many scopes were ever sealed */
    static long of(Connection connection, ProvedTable table, RowSets rowSets, Told told) throws SQLException {
        long looked = 0;
        for (List<String> scopes = SealedScopes.sealed(connection, table, null);
                !scopes.isEmpty();
                scopes = SealedScopes.sealed(connection, table, scopes.get(scopes.size() - 1))) {
            Map<String, List<Map<String, String>>> rows = rowSets.read(connection, table, scopes);
            Map<String, String> digests = SealedScopes.digests(connection, table, scopes);
            for (String scope : scopes) {
                List<Map<String, String>> there = rows.getOrDefault(scope, List.of());
                if (!rowSets.digest(table, scope, there).equals(digests.get(scope))) {
                    told.of(scope, there.isEmpty() ? How.GONE : How.OTHERWISE);
                }
            }
            looked += scopes.size();
        }
        for (List<String> scopes = SealedScopes.ofRows(connection, table, null);
                !scopes.isEmpty();
                scopes = SealedScopes.ofRows(connection, table, scopes.get(scopes.size() - 1))) {
            Map<String, String> digests = SealedScopes.digests(connection, table, scopes);
            scopes.stream().filter(scope -> !digests.containsKey(scope)).forEach(scope -> told.of(scope, How.UNSEALED));
        }
        return looked;
    }
}
