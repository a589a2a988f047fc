package disclosuredesk.requests;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tells of a person in what hangs on a request, and what stands against forgetting it. The row itself: {@link Requests#anonymise}. */
@Configuration(proxyBeanMethods = false)
class ForgottenOfRequests {

    private static final String OF_MOTION =
            "motion_id in (select id from registration_motion where request_id = :request)";

    @Bean
    Forgetting textsOfRequests() {
        return () -> List.of(
                Forgotten.of("correction").texts("items", "content"),
                Forgotten.of("request_intake").cleared("agent_proof"),
                Forgotten.where("registration_change", OF_MOTION).gone(),
                Forgotten.of("registration_motion").texts("reason", "decline_reason"));
    }

    @Bean
    AnonymisingObstacle restrictedOrMoved(Restrictions restrictions, Motions motions) {
        return request -> restrictions.of(request.id()).isPresent()
                ? Optional.of("archive.obstacle.restricted")
                : motions.open(request.id()).isPresent() ? Optional.of("archive.obstacle.motion") : Optional.empty();
    }
}
