package disclosuredesk.statistics;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the requests of a list ask for: looked up once the list is known, some hundreds at a time. */
@Component
class ListedInformation {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;

    ListedInformation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same list in the same order, with the information asked for. */
    List<CountedRequest> with(List<CountedRequest> listed) {
        List<CountedRequest> whole = new ArrayList<>();
        for (int from = 0; from < listed.size(); from += CHUNK) {
            List<CountedRequest> some = listed.subList(from, Math.min(listed.size(), from + CHUNK));
            Map<String, String> information = new HashMap<>();
            jdbc.sql("select id, information from disclosure_request where id in (:ids)")
                    .param("ids", some.stream().map(one -> one.id().value()).toList())
                    .query((ResultSet row) -> {
                        information.put(row.getString("id"), row.getString("information"));
                    });
            some.forEach(one -> whole.add(
                    one.withInformation(information.getOrDefault(one.id().value(), ""))));
        }
        return whole;
    }
}
