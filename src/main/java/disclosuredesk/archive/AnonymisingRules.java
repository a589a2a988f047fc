package disclosuredesk.archive;

import disclosuredesk.requests.AnonymisingObstacle;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands against anonymising a case. */
@Component
class AnonymisingRules {

    private static final String RESTRICTED = "archive.obstacle.restricted";

    private final JdbcClient jdbc;
    private final List<AnonymisingObstacle> obstacles;
    private final Clock clock;

    AnonymisingRules(JdbcClient jdbc, List<AnonymisingObstacle> obstacles, Clock clock) {
        this.jdbc = jdbc;
        this.obstacles = obstacles;
        this.clock = clock;
    }

    /** The key of the sentence that says what; empty: nothing. */
    Optional<String> against(DisclosureRequest request) {
        if (request.isAnonymised()) {
            return Optional.of("archive.obstacle.anonymised");
        }
        if (!isDue(request)) {
            return Optional.of("archive.obstacle.notDue");
        }
        return obstacles.stream()
                .flatMap(obstacle -> obstacle.against(request).stream())
                .findFirst();
    }

    /** Whether its being is not for everybody: it is left out without a word of it. */
    boolean isRestricted(DisclosureRequest request) {
        return against(request).filter(RESTRICTED::equals).isPresent();
    }

    /** @throws Refused conflict, with the number of the case and the reason */
    void require(DisclosureRequest request) {
        against(request).ifPresent(why -> {
            throw Refused.conflict(why, request.number().toString());
        });
    }

    private boolean isDue(DisclosureRequest request) {
        return request.archivedOn() != null
                && jdbc.sql("select count(*) from dossier where request_id = :request and retained_until < :today")
                                .param("request", request.id().value())
                                .param("today", LocalDate.now(clock))
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
