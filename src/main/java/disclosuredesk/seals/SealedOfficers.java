package disclosuredesk.seals;

import disclosuredesk.agencies.AccountPart;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.shared.OneMoment;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** An officer's rows against their seals, as of one moment. */
@Component
class SealedOfficers implements OfficerProof {

    private final OneMoment oneMoment;
    private final JdbcOperations jdbc;
    private final RowSets rowSets;

    SealedOfficers(OneMoment oneMoment, JdbcOperations jdbc, RowSets rowSets) {
        this.oneMoment = oneMoment;
        this.jdbc = jdbc;
        this.rowSets = rowSets;
    }

    @Override
    public boolean isAsWritten(Officer officer, AccountPart... parts) {
        List<Place> places = AccountTables.places(officer, parts);
        return oneMoment.read(() -> Boolean.TRUE.equals(
                jdbc.execute((ConnectionCallback<Boolean>) connection -> areAsSealed(connection, places))));
    }

    @Override
    public void renew(Officer officer, AccountPart... parts) {
        Renewed.add(AccountTables.places(officer, parts));
    }

    private boolean areAsSealed(Connection connection, List<Place> places) throws SQLException {
        Map<Place, String> digests = SealedScopes.digests(connection, places);
        boolean asSealed = true;
        for (Place place : places) {
            String sealed = digests.get(place);
            List<Map<String, String>> rows = rowSets.read(connection, place.table(), List.of(place.scope()))
                    .getOrDefault(place.scope(), List.of());
            asSealed &=
                    sealed == null ? rows.isEmpty() : sealed.equals(rowSets.digest(place.table(), place.scope(), rows));
        }
        return asSealed;
    }
}
