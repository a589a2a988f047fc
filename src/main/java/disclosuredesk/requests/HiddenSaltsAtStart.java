package disclosuredesk.requests;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Hides what the ledger's digests of amendments from before are made with, once, at the start after the update. */
@Component
class HiddenSaltsAtStart implements ApplicationRunner {

    private static final int AT_ONCE = 200;

    private final RegistrationChangeRows changes;

    HiddenSaltsAtStart(RegistrationChangeRows changes) {
        this.changes = changes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (int some = AT_ONCE; some == AT_ONCE; ) {
            some = changes.hideSalts(AT_ONCE);
        }
    }
}
