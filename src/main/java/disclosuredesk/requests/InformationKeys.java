package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Gives the requests from before the key of their information was kept theirs, once, at the start after the update. */
@Component
class InformationKeys implements ApplicationRunner {

    private static final int AT_ONCE = 500;

    private final SimilarRequests similar;

    InformationKeys(SimilarRequests similar) {
        this.similar = similar;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (List<RequestId> without = similar.withoutKey(AT_ONCE);
                !without.isEmpty();
                without = similar.withoutKey(AT_ONCE)) {
            without.forEach(similar::key);
        }
    }
}
