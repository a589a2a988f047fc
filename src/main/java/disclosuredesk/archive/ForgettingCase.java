package disclosuredesk.archive;

import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import disclosuredesk.shared.RequestId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes out of all rooms what they say may tell of a person of a case, in the transaction of the act. */
@Component
class ForgettingCase {

    private final JdbcClient jdbc;
    private final List<Forgetting> rooms;

    ForgettingCase(JdbcClient jdbc, List<Forgetting> rooms) {
        this.jdbc = jdbc;
        this.rooms = rooms;
    }

    void forget(RequestId request) {
        rooms.forEach(room -> room.forget(request));
        rooms.forEach(room -> room.forgotten().forEach(one -> forget(one, request)));
    }

    private void forget(Forgotten one, RequestId request) {
        if (one.rows()) {
            jdbc.sql("delete from %s where %s".formatted(one.table(), one.ofCase()))
                    .param("request", request.value())
                    .update();
            return;
        }
        String changes = Stream.of(
                        one.texts().stream()
                                .map("%1$s = case when %1$s is null or %1$s = '' then %1$s else :word end"::formatted),
                        one.cleared().stream().map("%s = null"::formatted),
                        one.emptied().stream().map("%s = ''"::formatted))
                .flatMap(columns -> columns)
                .collect(Collectors.joining(", "));
        JdbcClient.StatementSpec statement = jdbc.sql(
                        "update %s set %s where %s".formatted(one.table(), changes, one.ofCase()))
                .param("request", request.value());
        (one.texts().isEmpty() ? statement : statement.param("word", Forgotten.WORD)).update();
    }
}
