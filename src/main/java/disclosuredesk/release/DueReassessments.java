package disclosuredesk.release;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Withheld parts that are due to be looked at again (art. 18). The register itself is kept, so that counting costs nothing. */
@Component
class DueReassessments implements MenuCount {

    private final WithheldRegister register;
    private final Clock clock;

    DueReassessments(WithheldRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reassessments";
    }

    @Override
    public int of(Officer by) {
        return by.seesWholeAgency() ? register.due(by.agencyId(), LocalDate.now(clock)) : 0;
    }
}
