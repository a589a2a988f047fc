package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases tell of nobody any more: what was written in their ledgers is not shown. */
@Component
public class AnonymisedCases {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    AnonymisedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of some cases. */
    public Set<RequestId> among(Collection<RequestId> cases) {
        List<String> ids = cases.stream().map(RequestId::value).distinct().toList();
        Set<RequestId> anonymised = new HashSet<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            jdbc.sql("select id from disclosure_request where anonymised_on is not null and id in (:some)")
                    .param("some", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .query(String.class)
                    .list()
                    .forEach(id -> anonymised.add(new RequestId(id)));
        }
        return anonymised;
    }
}
