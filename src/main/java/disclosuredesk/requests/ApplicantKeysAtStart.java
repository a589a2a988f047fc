package disclosuredesk.requests;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Gives keys to requests that have none. To have them made anew, the rows of {@code applicant_key} are deleted, all or a
 * request's, and the system is started.
 */
@Component
class ApplicantKeysAtStart implements ApplicationRunner {

    private final ApplicantKeys keys;

    ApplicantKeysAtStart(ApplicantKeys keys) {
        this.keys = keys;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        keys.fill();
    }
}
